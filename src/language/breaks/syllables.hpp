// Where a Turkish word divides: TDK, "Hece Yapısı ve Satır Sonunda Kelimelerin Bölünmesi". Of the
// consonants between two vowels only the last goes to the next line; two vowels divide between
// them; no single letter stays or goes alone. Compounds are not divided at their seam (il-ko-kul).
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace yaprak {

// `letters` are small (lower_of); into `out` the indices of the letters that may begin a line.
void turkish_divisions(std::u32string_view letters, std::vector<std::size_t>& out);

// Letters of the Turkish alphabet and nothing that Turkish does not write (q w x, "th" without a
// Turkish letter, "tion", a y beside no vowel): other words are left whole, for the rule would
// divide them wrongly.
bool looks_turkish(std::u32string_view letters);

}  // namespace yaprak
