// How words are read that are not written as they sound: foreign names, abbreviations, signs of
// units. The suffix follows the sound (TDK, Kısaltmaların Yazımı, Kesme İşareti).
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

// `name` as spelled_plainly() gives it: "shakespeare" is şekspir.
std::optional<std::u32string_view> sound_of_name(std::u32string_view name);

// An abbreviation that is read as a word, in lower case, where its letters do not tell it: "aids".
std::optional<std::u32string_view> sound_of_acronym(std::u32string_view letters);

// An abbreviation without its full stop, in lower case: "dr" is doktor.
std::optional<std::u32string_view> sound_of_dotted(std::u32string_view letters);

// The sign of a unit in the case in which it is written: "mg", "°C", "₺".
std::optional<std::u32string_view> sound_of_unit(std::u32string_view sign);

// Signs of one letter, which are units only after a number: "m", "g".
std::optional<std::u32string_view> sound_of_unit_after_number(std::u32string_view sign);

// The name of a letter: "be", "ke".
std::u32string name_of_letter(char32_t letter);

}  // namespace yaprak
