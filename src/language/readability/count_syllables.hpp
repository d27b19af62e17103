// How many syllables a word has, counted from its letters as the readability formula of its
// language asks. For Turkish and Russian that is exact, a vowel a syllable; for the others it is a
// rule with a list of exceptions, which is right for about 19 words of 20.
#pragma once
#include <cstddef>
#include <string_view>

namespace yaprak {

// Languages without a rule of their own get one syllable for each run of vowels. A Turkish
// abbreviation without a vowel has none ("mg"); words of the other languages have one at least.
[[nodiscard]] std::size_t count_syllables(std::string_view word, std::string_view lang);

// What OSMAN counts in an Arabic word (El-Haj and Rayson, LREC 2016).
struct ArabicSounds {
    std::size_t short_vowels = 0;  // marks of a, u, i that no letter lengthens
    std::size_t long_vowels = 0;   // such marks before alef, waw or yeh
    std::size_t stresses = 0;      // the doubling mark, and the endings -an, -un, -in
    std::size_t marks = 0;         // all of these, each once
    std::size_t letters = 0;       // without the marks
    std::size_t bare = 0;          // letters that a vowel may follow: without alef and its like
    bool is_formal = false;        // a hamza, thal or zah, or "wa" with alef or nun: "faseeh"
    std::size_t syllables() const { return short_vowels + 2 * (long_vowels + stresses); }
};
[[nodiscard]] ArabicSounds arabic_sounds(std::string_view word);

}  // namespace yaprak
