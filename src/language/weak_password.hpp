// Passwords that others can guess, and what is taken of a table's value as one.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// "shorter than 8 signs", "telephone numbers", "dates": what such passwords are; empty: nothing is
// known against it.
[[nodiscard]] std::string_view weakness_of(std::string_view password);

// The figures of "0530 937 00 00", "07.04.1985" or "(312) 000-00-00". Throws Error where there are
// none, or where other signs stand between them than blanks, dots, dashes, slashes, brackets and a
// plus.
[[nodiscard]] std::string digits_of(std::string_view value);

}  // namespace yaprak
