#include "read/dialect/highlights.hpp"

#include "base/text.hpp"
#include "read/dialect/scan_markdown.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest_tag = 500;
const std::string fence(12, '~');

struct Tag {
    std::size_t begin = none, end = none;
    std::string_view language;
    explicit operator bool() const { return begin != none; }
};

// The tag around the word at `at`, with nothing but blanks and hyphens between.
Tag tag_around(std::string_view body, std::size_t at, std::string_view word) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < 10 && std::string_view(" -/").find(body[begin - 1]) != none)
        --begin;
    const std::size_t name_end = at + word.size();
    for (const std::string_view sign : {"{{<", "{{%", "{%"}) {
        if (begin < sign.size() || body.substr(begin - sign.size(), sign.size()) != sign) continue;
        const std::string_view close = sign == "{%" ? "%}" : sign == "{{<" ? ">}}" : "%}}";
        const std::string_view rest = body.substr(name_end, longest_tag);
        const std::size_t end = rest.find(close);
        if (end == none || rest.substr(0, end).find('\n') != none) return {};
        const std::string_view words = trimmed(rest.substr(0, end));
        return {begin - sign.size(), name_end + end + close.size(),
                words.substr(0, std::min(words.find_first_of(" -"), words.size()))};
    }
    return {};
}

class HighlightFencer {
public:
    explicit HighlightFencer(std::string_view body) : body_(body), scan_(scan_markdown(body)) {}

    std::vector<Replacement> run() {
        Tag open;
        for (std::size_t at = body_.find("highlight"); at != none;
             at = body_.find("highlight", at + 9)) {
            const bool ends = at >= 3 && body_.substr(at - 3, 3) == "end";
            const Tag tag = ends ? tag_around(body_, at - 3, "endhighlight")
                                 : tag_around(body_, at, "highlight");
            if (!tag || (!open && scan_.is_code(tag.begin))) continue;
            const bool closes =
                ends || body_.substr(tag.begin, tag.end - tag.begin).find('/') != none;
            if (!closes && !open)
                open = tag;
            else if (closes && open)
                write(std::exchange(open, {}), tag);
        }
        return std::move(edits_);
    }

private:
    void write(const Tag& open, const Tag& close) {
        const bool own_line = open.end < body_.size() && body_[open.end] == '\n';
        std::string head = "\n\n" + fence;
        if (!open.language.empty()) head += ' ' + std::string(open.language);
        edits_.push_back({open.begin, open.end - open.begin, head + (own_line ? "" : "\n")});
        drop_raw_tags(open.end, close.begin);
        const bool own_line_end = body_[close.begin - 1] == '\n';
        edits_.push_back(
            {close.begin, close.end - close.begin, (own_line_end ? "" : "\n") + fence + "\n\n"});
    }

    void drop_raw_tags(std::size_t begin, std::size_t end) {
        for (std::size_t at = body_.find("{%", begin); at < end; at = body_.find("{%", at + 2)) {
            const std::size_t close = body_.substr(at, 30).find("%}");
            if (close == none) continue;
            const std::string_view word = trimmed(body_.substr(at + 2, close - 2));
            if (word == "raw" || word == "endraw") edits_.push_back({at, close + 2, {}});
        }
    }

    std::string_view body_;
    MarkdownScan scan_;
    std::vector<Replacement> edits_;
};

}  // namespace

std::vector<Replacement> fence_highlights(const SourceMap& source) {
    const std::string_view body = source.text();
    const bool may =
        body.find("highlight") != none && (body.find("{%") != none || body.find("{{") != none);
    return may ? HighlightFencer(body).run() : std::vector<Replacement>();
}

}  // namespace yaprak
