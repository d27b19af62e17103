// Sentences -> the counts that readability formulas are made of, and the formulas themselves.
#pragma once
#include "language/readability/sentences.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// Sums over a text; of two texts they may be added.
struct ReadingMeasures {
    std::size_t sentences = 0, words = 0, syllables = 0;
    std::array<std::size_t, 7> by_syllables{};  // words of so many syllables; [6]: six or more
    std::size_t long_words = 0;                 // more than six letters
    // Of Arabic alone: see ArabicSounds.
    std::size_t arabic_short = 0, arabic_bare = 0, arabic_letters = 0;
    std::size_t arabic_complex = 0, arabic_long = 0, arabic_formal = 0;
    std::size_t arabic_formal_unmarked = 0;  // where the text has no marks of vowels
};

void add_measures(ReadingMeasures& measures, const std::vector<Sentence>& sentences,
                  std::string_view lang);

// One formula's result for a text.
struct ReadingScore {
    std::string_view method;  // "ateşman", as `yaprak text reading` prints it
    double value = 0;         // as the formula gives it, which may be beyond its scale
    bool high_is_easy = true;
};

// A formula: its language and name, what its numbers mean, where it was published.
struct ReadingMethod {
    std::string_view lang, name;
    bool high_is_easy = true;
    double (*score)(const ReadingMeasures&) = nullptr;
    std::string_view source;
};

// Of all languages; the first of a language is the one that handouts are judged by.
[[nodiscard]] std::span<const ReadingMethod> reading_methods();

// The methods of the language; empty where there is none.
[[nodiscard]] std::vector<const ReadingMethod*> reading_methods_for(std::string_view lang);

// By every method of the language; empty where the text has no words.
[[nodiscard]] std::vector<ReadingScore> reading_scores(const ReadingMeasures& measures,
                                                       std::string_view lang);

// The same for a plain text, a line a method: "ateşman 83.3". Empty where nothing is to be read.
[[nodiscard]] std::string reading_lines(std::string_view plain_text, std::string_view lang);

// With one decimal, as scores are told: "83.3", "-26.3", "7.0".
[[nodiscard]] std::string score_text(double value);

// The same of a score on its scale, as reports tell it: 0 to 100 where high is easy, else 0 years
// of school or more. Very easy and very hard texts have the scale's end.
[[nodiscard]] std::string score_on_scale(const ReadingScore& score);

}  // namespace yaprak
