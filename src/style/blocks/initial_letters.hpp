// A paragraph's text -> the letters that can stand large before it.
#pragma once
#include <cstddef>
#include <string_view>

namespace yaprak {

// How many bytes its first letter has, with its marks and the quotes that open before it; 0 where
// it begins with no letter, with one of a script from right to left, or where nothing follows.
std::size_t initial_letters(std::string_view text);

}  // namespace yaprak
