// How the items of a list are numbered, and a number so written.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// '1', 'a', 'A', 'i' or 'I', from the type attribute or CSS's list-style-type ("lower-roman").
[[nodiscard]] char numbering_of(std::string_view type, std::string_view list_style);

// In letters and Roman numerals as far as they go, else in digits.
[[nodiscard]] std::string list_number(int value, char numbering);

}  // namespace yaprak
