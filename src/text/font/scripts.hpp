// What a few characters are, as far as choosing fonts needs to know.
#pragma once
#include <cstdint>

namespace yaprak {

// Shown by no glyph of their own (Unicode, Default_Ignorable_Code_Point).
bool is_ignorable(char32_t character);

// A space that HarfBuzz can make from U+0020 where the font lacks it.
bool is_white(char32_t character);

// Belongs to the character before it: marks, joiners, selectors, skin tones.
bool extends_cluster(char32_t character);

bool is_regional_indicator(char32_t character);
bool is_numeral(char32_t character);

// The script as HarfBuzz tags it; 0 for characters that go with their neighbours.
std::uint32_t script_of(char32_t character);
bool is_right_to_left(std::uint32_t script);

// Scripts whose letters join: they are never set apart (CSS Text 3, 8.2).
bool is_joined(std::uint32_t script);

// Scripts whose small letters have a height to match: Latin, Greek, Cyrillic, Armenian.
bool has_x_height(std::uint32_t script);

}  // namespace yaprak
