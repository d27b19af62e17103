// Words that end in the possessive of the third person, and take an n before endings: odası,
// odası-n-da.
#pragma once
#include <string_view>

namespace yaprak {

// Known by lists, by heads at the end of a word (Karaoğlu, Zeytinburnu), by -leri, and by -sı after
// a vowel in harmony with it. `word` as spelled_plainly() gives it.
bool is_possessed(std::u32string_view word);

}  // namespace yaprak
