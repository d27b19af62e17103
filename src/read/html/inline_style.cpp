#include "read/html/inline_style.hpp"

#include "base/text.hpp"
#include "read/blocks/picture_width.hpp"

#include <algorithm>

namespace yaprak {
namespace {

BreakBefore break_of(std::string_view value) {
    if (value == "always" || value == "page" || value == "left" || value == "all")
        return BreakBefore::page;
    if (value == "right" || value == "recto") return BreakBefore::right;
    return value == "column" ? BreakBefore::column : BreakBefore::none;
}

bool holds(std::string_view values, std::string_view word) {
    return values.find(word) != values.npos;
}

bool is_bold(std::string_view weight) {
    return weight == "bold" || weight == "bolder" || weight == "600" || weight == "700" ||
           weight == "800" || weight == "900";
}

void add_marks(std::string_view key, std::string_view value, std::vector<Mark>& marks) {
    if (key == "font-weight" && is_bold(value)) marks.push_back(Mark::strong);
    if (key == "font-style" && (value == "italic" || value == "oblique"))
        marks.push_back(Mark::emphasis);
    if (key == "text-decoration" || key == "text-decoration-line") {
        if (holds(value, "underline")) marks.push_back(Mark::underline);
        if (holds(value, "line-through")) marks.push_back(Mark::strikethrough);
    }
    if (key == "vertical-align" && value == "super") marks.push_back(Mark::superscript);
    if (key == "vertical-align" && value == "sub") marks.push_back(Mark::subscript);
}

void apply(std::string_view key, std::string_view value, InlineStyle& style) {
    add_marks(key, value, style.marks);
    if (key == "display" || key == "visibility")
        style.is_hidden = style.is_hidden || value == "none" || value == "hidden";
    if (key == "text-align") style.align = text_align_of(value);
    if (key == "page-break-before" || key == "break-before") style.before = break_of(value);
    if (key == "page-break-after" || key == "break-after") style.after = break_of(value);
    if (key == "width" || (key == "max-width" && style.width.unit == PictureWidth::none))
        style.width = parse_picture_width(value).value_or(style.width);
}

}  // namespace

std::optional<TextAlign> text_align_of(std::string_view word) {
    if (word == "left" || word == "start") return TextAlign::left;
    if (word == "right" || word == "end") return TextAlign::right;
    if (word == "center" || word == "middle") return TextAlign::centre;
    if (word == "justify") return TextAlign::justify;
    return std::nullopt;
}

InlineStyle read_inline_style(std::string_view style) {
    InlineStyle out;
    while (!style.empty()) {
        const std::size_t end = std::min(style.find(';'), style.size());
        const std::string_view declaration = style.substr(0, end);
        style.remove_prefix(std::min(end + 1, style.size()));
        const std::size_t colon = declaration.find(':');
        if (colon == declaration.npos) continue;
        std::string value = ascii_lower(trimmed(declaration.substr(colon + 1)));
        if (const std::size_t important = value.find('!'); important != value.npos)
            value = std::string(trimmed(value.substr(0, important)));
        const std::string key = ascii_lower(trimmed(declaration.substr(0, colon)));
        apply(key, value, out);
        if (key == "list-style-type" || key == "list-style") out.list_type = value;
    }
    return out;
}

}  // namespace yaprak
