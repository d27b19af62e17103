// Numbers written in figures -> the last word of what a Turkish reader says.
#pragma once
#include <string_view>

namespace yaprak {

// `text` ends in a figure. 1990 ends in doksan, 1.000 in bin, 2,5 in beş, 13.00 (a time) in üç,
// 03.04.2026 in altı, VIII in sekiz.
std::u32string_view last_word_of_number(std::u32string_view text);

// I, V and X only, two signs at least: longer ones are taken for abbreviations (CD, MD).
bool is_roman_number(std::u32string_view capitals);
std::u32string_view last_word_of_roman_number(std::u32string_view capitals);

}  // namespace yaprak
