// A text that is to be set -> the marks of dialects in it that nobody took for markup.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace yaprak {

// What is left over: its mark as a message shows it, and where such a thing comes from.
struct MarkupSign {
    std::string_view mark;    // "{%"
    std::string_view origin;  // "a tag of Liquid"
};

struct FoundSign {
    std::size_t at;  // the byte of the text
    const MarkupSign* sign;
};

// In ascending order for each sign. `text` is one paragraph, heading or cell, with "\uFFFC" where
// code or a note stands; '\n' parts its lines. A placeholder that is closed, {{name}}, is none of
// these: it is filled, or told of by its name. Linear in the text.
[[nodiscard]] std::vector<FoundSign> find_markup(std::string_view text);

}  // namespace yaprak
