// Divisions by Liang's patterns (TeXbook, appendix H), for the languages whose rule is not in
// code: English, German, French, Russian, as far as their dictionaries are installed (Debian:
// hyphen-en-us, hyphen-de, hyphen-fr, hyphen-ru).
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace yaprak {

// `letters` are small; into `out` the indices of the letters that may begin a line. Empty where
// the language has no dictionary. The first word of a language reads its dictionary.
void pattern_divisions(std::u32string_view letters, std::string_view lang,
                       std::vector<std::size_t>& out);

}  // namespace yaprak
