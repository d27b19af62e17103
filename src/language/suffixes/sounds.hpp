// What vowel harmony and consonant assimilation look at: the letters of a Turkish word as they
// sound. All words here are in lower case.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// A vowel of Turkish or with an accent, as the Turkish vowel that it sounds like: "â" is a, "é" is
// e; 0 for every other letter.
char32_t vowel_of(char32_t letter);

// f, s, t, k, ç, ş, h, p, and the foreign x: a suffix's d and c become t and ç after them.
bool is_voiceless(char32_t letter);

// The last vowel of the word; 0 where there is none.
char32_t last_vowel(std::u32string_view word);

std::size_t count_vowels(std::u32string_view word);

// In Turkish lower case, without circumflexes and apostrophes: how the lists of words are written.
std::u32string spelled_plainly(std::u32string_view word);

}  // namespace yaprak
