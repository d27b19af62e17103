// What becomes of a common noun's end before a suffix that begins with a vowel: kitap, kitab-ı;
// burun, burn-u; his, hiss-i.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// `word` as spelled_plainly() gives it; what comes out is to replace its last letters.
std::u32string stem_before_vowel(std::u32string_view word);

}  // namespace yaprak
