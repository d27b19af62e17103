// md4c hands out pieces of the text it was given: their addresses are places in it.
#include "read/dialect/scan_markdown.hpp"

#include "base/utf8.hpp"
#include "read/dialect/find_verbatim.hpp"

#include <md4c.h>

#include <algorithm>
#include <functional>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;

struct Reader {
    std::string_view body;
    MarkdownScan::Parts& parts;
};

int part_blocks(MD_BLOCKTYPE, void*, void* self) {
    static_cast<Reader*>(self)->parts.stars.push_back({});
    return 0;
}

int ignore_span(MD_SPANTYPE, void*, void*) {
    return 0;
}

int note_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
    const auto& [body, parts] = *static_cast<Reader*>(self);
    const char* const begin = body.data();
    if (std::less<>()(text, begin) || std::less<>()(begin + body.size(), text)) return 0;
    const auto offset = std::size_t(text - begin);
    if (type == MD_TEXT_CODE) parts.code.emplace_back(offset, offset + size);
    if (type == MD_TEXT_HTML) parts.html.emplace_back(offset, offset + size);
    if (type != MD_TEXT_NORMAL) return 0;
    const std::string_view piece(text, size);
    for (std::size_t at = piece.find('*'); at != none;) {
        const StarRun run = star_run_at(body, offset + at);
        if (run.length > 0) parts.stars.push_back(run);
        at = piece.find('*', at + std::max(run.length, std::size_t{1}));
    }
    return 0;
}

}  // namespace

bool MarkdownScan::holds(const Ranges& ranges, std::size_t offset) {
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), std::pair(offset, none));
    return after != ranges.begin() && offset < std::prev(after)->second;
}

bool MarkdownScan::is_verbatim(std::size_t offset) const {
    if (is_code(offset) || is_html(offset)) return true;
    if (!verbatim_) verbatim_ = find_verbatim(body);
    return holds(*verbatim_, offset);
}

MarkdownScan::Ranges MarkdownScan::find_comments() const {
    static constexpr std::pair<std::string_view, std::string_view> kinds[] = {{"<!--", "-->"},
                                                                              {"{/*", "*/}"}};
    Ranges found;
    for (const auto& [open, close] : kinds)
        for (std::size_t at = body.find(open); at != none;) {
            const std::size_t end = is_code(at) ? at : body.find(close, at + open.size());
            if (end == none) break;
            if (end > at) found.emplace_back(at, end + close.size());
            at = body.find(open, std::max(end, at) + close.size());
        }
    std::sort(found.begin(), found.end());
    Ranges apart;
    for (const auto& range : found)
        if (apart.empty() || range.first >= apart.back().second) apart.push_back(range);
    return apart;
}

bool MarkdownScan::is_in_comment(std::size_t offset) const {
    if (!comments_) comments_ = find_comments();
    return holds(*comments_, offset);
}

const MarkdownScan::Parts& MarkdownScan::parts() const {
    if (parts_) return *parts_;
    const auto parts = std::make_shared<Parts>();
    Reader reader{body, *parts};
    const MD_PARSER parser = {0,           MD_DIALECT_GITHUB, part_blocks, part_blocks, ignore_span,
                              ignore_span, note_text,         nullptr,     nullptr};
    md_parse(body.data(), MD_SIZE(body.size()), &parser, &reader);
    parts_ = parts;
    return *parts_;
}

MarkdownScan scan_markdown(std::string_view body) {
    MarkdownScan scan;
    scan.body = body;
    return scan;
}

char32_t code_point_before(std::string_view body, std::size_t at) {
    std::size_t start = at - 1;
    while (start > 0 && at - start < 4 && (body[start] & 0xC0) == 0x80) --start;
    return decode(body, start).value;
}

StarRun star_run_at(std::string_view body, std::size_t at) {
    if (at > 0 && (body[at - 1] == '*' || body[at - 1] == '\\')) return {};
    const std::size_t length = std::min(body.find_first_not_of('*', at), body.size()) - at;
    return length <= 2 ? StarRun{at, length} : StarRun{};
}

}  // namespace yaprak
