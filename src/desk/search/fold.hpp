// What somebody types, and what a page says -> words that can be compared: small letters of a to z
// and figures, whatever marks they had. "Şeker", "seker", "ŞEKER" and "sekér" are one word, and so
// are "ışık", "IŞIK" and "isik".
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct FoldedWord {
    std::string text;
    std::size_t begin = 0, end = 0;  // bytes of the word as it is written
};

// Letters beyond Latin stay as they are, small.
[[nodiscard]] std::vector<FoldedWord> folded_words(std::string_view text);

// How many letters have to be put in, left out, changed or swapped with their neighbour to make one
// word of the other (Damerau 1964, in the restricted form); `most` + 1 where it takes more.
[[nodiscard]] int slips_between(std::string_view one, std::string_view other, int most);

// The same for the beginning of `word` that is nearest to `typed`: what is typed is seldom whole.
[[nodiscard]] int slips_in_beginning(std::string_view typed, std::string_view word, int most);

}  // namespace yaprak
