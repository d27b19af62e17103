// kramdown's inline attribute lists, {: .name #id key="value"}.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

struct FoundAttribute {
    std::size_t offset = 0, length = 0;  // in the text that was searched
    std::string style;                   // the first class; empty where there is none
    std::string width;                   // as written; empty where there is none
    std::string icon = {};               // the name of a small picture, likewise
};

// The first one in `text`.
std::optional<FoundAttribute> find_attribute(std::string_view text);

// The one that `text` begins with, without kramdown's colon as well: "{ .name }" of Python-Markdown
// and Pandoc, which holds no bare word.
std::optional<FoundAttribute> attribute_behind_span(std::string_view text);

// Whether nothing but indents and quote signs stands on its line.
bool stands_alone(std::string_view text, std::size_t offset, std::size_t length);

// Of one that stands alone: whether the line above is blank, or there is none.
bool follows_blank_line(std::string_view text, std::size_t offset);

}  // namespace yaprak
