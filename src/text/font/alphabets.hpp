// The letters that a language is written with -> whether a face has them all. From the exemplar
// letters of Unicode's CLDR, those of foreign words left out.
#pragma once
#include <string_view>
#include <vector>

namespace yaprak {

class Font;

// The codes of the languages, of some thirty, that a text can be set in with this face alone: "tr",
// "az", "de".
std::vector<std::string_view> languages_of(const Font& font);

}  // namespace yaprak
