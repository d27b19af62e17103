#include "read/html/inline_html.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t longest_part = 64 * 1024;

struct MarkTag {
    std::string_view name;
    Mark mark;
};
constexpr MarkTag mark_tags[] = {
    {"b", Mark::strong},          {"strong", Mark::strong},   {"i", Mark::emphasis},
    {"em", Mark::emphasis},       {"cite", Mark::emphasis},   {"dfn", Mark::emphasis},
    {"sup", Mark::superscript},   {"sub", Mark::subscript},   {"u", Mark::underline},
    {"ins", Mark::underline},     {"mark", Mark::highlight},  {"small", Mark::small},
    {"del", Mark::strikethrough}, {"s", Mark::strikethrough}, {"strike", Mark::strikethrough},
    {"code", Mark::code},         {"kbd", Mark::code},        {"samp", Mark::code},
};

}  // namespace

bool holds_no_text(std::string_view name) {
    constexpr std::array<std::string_view, 7> names = {"script", "style",  "template", "iframe",
                                                       "object", "canvas", "svg"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

void InlineHtml::add(std::string_view part, const SourcePos& at) {
    if (part_.empty()) part_at_ = at;
    part_ += part;
    const bool comment = std::string_view(part_).starts_with("<!--");
    const bool whole = comment ? part_.ends_with("-->") : part_.ends_with('>');
    if (!whole && part_.size() < longest_part) return;
    const HtmlTag tag = parse_tag(std::exchange(part_, {}));
    if (!tag.name.empty()) apply(tag, part_at_);
}

void InlineHtml::end_block() {
    part_.clear();
    dropped_.clear();
}

void InlineHtml::apply(const HtmlTag& tag, const SourcePos& at) {
    if (drops_text()) {
        if (tag.closing && tag.name == dropped_) dropped_.clear();
        return;
    }
    if (holds_no_text(tag.name)) {
        builder_.reading().warn_once(at, "<" + tag.name + "> and what is in it is dropped");
        if (!tag.closing) dropped_ = tag.name;
    } else if (tag.name == "br") {
        builder_.add_break(LineBreak::hard, at);
    } else if (tag.name == "wbr") {
        builder_.add_text("\xE2\x80\x8B", at);  // U+200B, a place to break
    } else if (tag.name == "img") {
        const std::string alt = tag.attribute("alt");
        builder_.add_image({.source = tag.attribute("src"),
                            .alt = alt,
                            .title = tag.attribute("title"),
                            .at = at,
                            .decoration = tag.has("alt") && alt.empty()});
    } else if (!apply_mark(tag) && !apply_link_or_lang(tag, at)) {
        builder_.reading().warn_once(at, "the tag <" + tag.name + "> is not known here",
                                     "its text is shown as it is");
    }
}

bool InlineHtml::apply_mark(const HtmlTag& tag) {
    for (const MarkTag& known : mark_tags) {
        if (known.name != tag.name) continue;
        if (tag.closing)
            builder_.text().close_html(known.mark);
        else
            builder_.text().open_html(known.mark);
        return true;
    }
    return false;
}

bool InlineHtml::apply_link_or_lang(const HtmlTag& tag, const SourcePos& at) {
    if (tag.name == "a") {
        const std::string url = tag.attribute("href");
        if (tag.closing)
            builder_.text().close_link();
        else if (!url.empty())
            builder_.open_link(url, tag.attribute("title"), at);
        return true;
    }
    if (tag.name != "span" && tag.name != "q" && tag.name != "bdi" && tag.name != "abbr")
        return false;
    if (tag.closing)
        builder_.text().close_lang();
    else
        builder_.text().open_lang(tag.attribute("lang"));
    return true;
}

}  // namespace yaprak
