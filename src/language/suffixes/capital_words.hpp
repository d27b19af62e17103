// Words in capitals that no list knows -> whether they are read as words (ASELSAN, AYŞE) or letter
// by letter (TBMM, EKG).
#pragma once
#include <string_view>

namespace yaprak {

// Whether Turkish could have a word of these letters, given as spelled_plainly() gives them: a
// syllable begins with one consonant, the first one with two that go together, and ends in one, or
// in two that go together. Words of two letters and of three with two vowels together are none.
bool is_pronounceable(std::u32string_view word);

}  // namespace yaprak
