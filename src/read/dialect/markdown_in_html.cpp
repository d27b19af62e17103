// kramdown's markdown="1" ("block", "span") and markdown="0" of HTML tags, which say whether what
// is in them is Markdown -> the blank lines that tell CommonMark so.
#include "base/text.hpp"
#include "read/dialect/passes.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t deepest = 200;
constexpr std::string_view attribute = "markdown=";

// What holds blocks of text, as CommonMark's HTML blocks have it (4.6).
constexpr std::string_view text_blocks[] = {
    "address", "article", "aside",      "blockquote", "center", "dd", "details", "div",
    "dl",      "dt",      "figcaption", "figure",     "footer", "h1", "h2",      "h3",
    "h4",      "h5",      "h6",         "header",     "hr",     "li", "main",    "nav",
    "ol",      "p",       "section",    "summary",    "table",  "td", "th",      "ul"};
// What holds nothing but such.
constexpr std::string_view frames_of_blocks[] = {"dl", "ol",    "table", "tbody",
                                                 "tr", "tfoot", "thead", "ul"};

template <typename Names>
bool holds(const Names& names, std::string_view name) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

enum class Content { unsaid, markdown, html };

struct FoundTag {
    std::string name;
    std::size_t begin = 0, end = 0;
    bool closes = false;
    Content content = Content::unsaid;
    std::vector<std::size_t> blocks = {};  // behind the end tags of blocks in it
};

Content content_of(std::string_view tag) {
    const std::size_t at = tag.find(attribute);
    if (at == none || at == 0 || !is_ascii_space(tag[at - 1])) return Content::unsaid;
    std::string_view value = tag.substr(at + attribute.size());
    if (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
    value = value.substr(0, value.find_first_of("\"'> /\t\n"));
    if (value == "0" || value == "false") return Content::html;
    const bool is_markdown =
        value == "1" || value == "block" || value == "span" || value == "true" || value == "md";
    return is_markdown ? Content::markdown : Content::unsaid;
}

std::optional<FoundTag> tag_at(std::string_view body, std::size_t at) {
    FoundTag tag;
    tag.begin = at;
    tag.closes = body.substr(at, 2) == "</";
    const std::size_t name = at + (tag.closes ? 2 : 1);
    if (name >= body.size() || !is_ascii_letter(body[name])) return std::nullopt;
    const std::size_t name_end = std::min(body.find_first_of(" \t\n/>", name), body.size());
    const std::size_t end = body.find('>', name_end);
    if (end == none) return std::nullopt;
    tag.name = ascii_lower(body.substr(name, name_end - name));
    tag.end = end + 1;
    tag.content = content_of(body.substr(at, tag.end - at));
    return tag;
}

class ContentMarker {
public:
    explicit ContentMarker(const PassInput& input) : scan_(input.scan), body_(input.scan.body) {}

    std::vector<Replacement> run() {
        for (std::size_t at = body_.find('<'); at != none; at = body_.find('<', at + 1)) {
            if (scan_.is_code(at)) continue;
            if (auto tag = tag_at(body_, at)) take(std::move(*tag));
        }
        return std::move(edits_);
    }

private:
    void take(FoundTag tag) {
        if (!tag.closes) {
            if (open_.size() < deepest) open_.push_back(std::move(tag));
            return;
        }
        const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](const FoundTag& open) {
            return open.name == tag.name;
        });
        if (found == open_.rend()) return;
        const FoundTag open = std::move(*found);
        open_.erase(std::prev(found.base()), open_.end());
        if (!open_.empty() && holds(text_blocks, open.name)) open_.back().blocks.push_back(tag.end);
        if (open.content == Content::markdown && !holds(frames_of_blocks, open.name)) {
            mark_markdown(open.end, tag.begin);
            for (const std::size_t block : open.blocks) edits_.push_back({block, 0, "\n\n"});
        }
        if (open.content == Content::html) mark_html(open.end, tag.begin);
    }

    // Apart from its tags, and as far left as they allow.
    void mark_markdown(std::size_t begin, std::size_t end) {
        const std::size_t text = body_.find_first_not_of(" \t\n", begin);
        if (text >= end || !scan_.is_html(text)) return;
        const std::size_t indent = indent_of(begin, end);
        edits_.push_back({begin, 0, "\n\n"});
        for (std::size_t line = body_.find('\n', begin); line < end;
             line = body_.find('\n', line + 1))
            take_indent(line + 1, end, indent);
        const std::size_t last = std::min(body_.find_last_not_of(" \t", end - 1) + 1, end);
        edits_.push_back({last, end - last, "\n\n"});
    }

    // The least one of its lines, but for what stands on the line of the tag.
    std::size_t indent_of(std::size_t begin, std::size_t end) const {
        std::size_t least = none;
        for (std::size_t line = body_.find('\n', begin); line < end;
             line = body_.find('\n', line + 1)) {
            const std::size_t text = std::min(body_.find_first_not_of(" \t", line + 1), end);
            if (text < end && body_[text] != '\n') least = std::min(least, text - line - 1);
        }
        return least;
    }

    void take_indent(std::size_t line, std::size_t end, std::size_t indent) {
        if (indent == none || indent == 0 || !lines_.insert(line).second) return;
        const std::size_t text = std::min(body_.find_first_not_of(" \t", line), end);
        const std::size_t length = std::min(indent, text - line);
        if (length > 0 && text < end && body_[text] != '\n') edits_.push_back({line, length, {}});
    }

    // Without blank lines all of it is HTML.
    void mark_html(std::size_t begin, std::size_t end) {
        for (std::size_t at = body_.find("\n\n", begin); at < end; at = body_.find("\n\n", at + 1))
            edits_.push_back({at + 1, 0, "<!-- -->"});
    }

    const MarkdownScan& scan_;
    std::string_view body_;
    std::vector<FoundTag> open_;
    std::set<std::size_t> lines_;  // whose indents are taken off
    std::vector<Replacement> edits_;
};

bool may_hold_markdown_in_html(std::string_view body) {
    return body.find(attribute) != none;
}

std::vector<Replacement> mark_content(const PassInput& input) {
    std::vector<Replacement> edits = ContentMarker(input).run();
    std::stable_sort(edits.begin(), edits.end(), [](const Replacement& a, const Replacement& b) {
        return a.offset < b.offset;
    });
    return edits;
}

}  // namespace

const SourcePass markdown_in_html_pass = {may_hold_markdown_in_html, mark_content};

}  // namespace yaprak
