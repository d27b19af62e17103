// Words that end in the possessive of the third person, and take an n before endings: odası,
// odası-n-da.
#pragma once
#include <string_view>

namespace yaprak {

// Known by lists, by heads at the end of a word (Karaoğlu, Zeytinburnu), by -leri, and by -sı after
// a vowel in harmony with it. `word` as spelled_plainly() gives it; `follows_word` tells whether
// another word stands before it, which decides on words that are also words of their own: "Nisan
// ayı" and "ayı"; `is_name` whether it is a proper name, as "Eli" may be one.
bool is_possessed(std::u32string_view word, bool follows_word, bool is_name);

}  // namespace yaprak
