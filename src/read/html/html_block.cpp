#include "read/html/html_block.hpp"

#include "read/html/html_tag.hpp"
#include "read/html/inline_html.hpp"
#include "read/source/entities.hpp"

#include <algorithm>
#include <array>

namespace yaprak {
namespace {

// Tags that end a paragraph. The first ones say nothing that would be lost, so no one is told.
constexpr std::array<std::string_view, 8> plain_blocks = {"p",    "body",    "html",    "main",
                                                          "head", "article", "section", "meta"};
constexpr std::array<std::string_view, 24> other_blocks = {
    "address", "aside",    "blockquote", "center",  "dd",     "details", "div",    "dl",
    "dt",      "fieldset", "figcaption", "figure",  "footer", "form",    "header", "li",
    "nav",     "ol",       "pre",        "summary", "table",  "td",      "tr",     "ul"};
constexpr std::array<std::string_view, 6> table_parts = {"th",    "thead",    "tbody",
                                                         "tfoot", "colgroup", "caption"};

template <typename Names>
bool holds(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

int heading_level(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0'
                                                                                  : 0;
}

class HtmlReader {
public:
    HtmlReader(std::string_view html, const SourcePos& at, BlockBuilder& builder)
        : html_(html), at_(at), builder_(builder), inline_(builder) {}

    void run() {
        last_close_ = html_.rfind('>');
        last_comment_ = html_.rfind("-->");
        while (!html_.empty()) {
            const std::size_t length = begins_markup() ? markup_length(html_) : 0;
            if (length > 0)
                read_markup(take(length));
            else
                read_text(take(std::min(html_.find('<', 1), html_.size())));
        }
        builder_.close_leaf();
    }

private:
    // Whether a '<' stands here whose end is somewhere: what is never closed is not searched twice.
    bool begins_markup() const {
        if (html_.front() != '<') return false;
        const std::size_t last = html_.starts_with("<!--") ? last_comment_ : last_close_;
        return last != html_.npos && offset_ < last;
    }

    std::string_view take(std::size_t length) {
        const std::string_view taken = html_.substr(0, length);
        html_.remove_prefix(length);
        offset_ += length;
        return taken;
    }

    void read_text(std::string_view text) {
        const bool blank = text.find_first_not_of(" \t\n") == text.npos;
        if (!inline_.drops_text() && (!blank || builder_.in_leaf()))
            builder_.add_text(decode_entities(text), at_);
        pass(text);
    }

    void read_markup(std::string_view markup) {
        const HtmlTag tag = parse_tag(markup);
        if (!tag.name.empty()) read_tag(tag);
        pass(markup);
    }

    void pass(std::string_view text) {
        const auto lines = std::count(text.begin(), text.end(), '\n');
        at_.line += int(lines);
        if (lines) at_.column = 1;
    }

    void read_tag(const HtmlTag& tag) {
        if (inline_.drops_text()) return inline_.apply(tag, at_);
        if (const int level = heading_level(tag.name)) {
            builder_.close_leaf();
            if (!tag.closing) builder_.open_heading(level);
        } else if (tag.name == "hr") {
            builder_.add_rule(at_);
        } else if (holds(plain_blocks, tag.name)) {
            builder_.close_leaf();
        } else if (holds(other_blocks, tag.name) || holds(table_parts, tag.name)) {
            builder_.close_leaf();
            builder_.reading().warn_once(at_, "the tag <" + tag.name + "> is not known here",
                                         "its text is shown as it is");
        } else {
            inline_.apply(tag, at_);
        }
    }

    std::string_view html_;
    SourcePos at_;
    BlockBuilder& builder_;
    InlineHtml inline_;
    std::size_t offset_ = 0, last_close_ = 0, last_comment_ = 0;
};

}  // namespace

void read_html_block(std::string_view html, const SourcePos& at, BlockBuilder& builder) {
    HtmlReader(html, at, builder).run();
}

}  // namespace yaprak
