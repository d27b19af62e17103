// How a handout reads: the formulas of its language, its hardest sentences, long words, medical
// terms that it does not explain, chains of passives and genitives.
#pragma once
#include "check/rules/handout.hpp"
#include "language/readability/measures.hpp"

#include <span>
#include <string>
#include <vector>

namespace yaprak {

class TermList;

[[nodiscard]] std::span<const CheckRule> reading_rules();

struct HardSentence {
    std::string words;
    std::size_t count = 0;  // of its words
    SourcePos at;
};

struct ReadingReport {
    std::vector<ReadingScore> scores;     // empty where the language has no formula
    std::vector<HardSentence> hardest;    // at most five, the longest first
    std::vector<std::string> long_words;  // of six syllables or more, each once, as they come
    std::size_t words = 0, sentences = 0;
    bool is_easy = true;  // no sentence or score is worse than the limits
    // What was looked at at all: a text may be too short for a formula, a language may have no list
    // of terms, and only Turkish passives are known.
    bool is_judged = false, has_terms = false, has_passives = false;
};

[[nodiscard]] ReadingReport check_reading(const Handout& handout, const TermList& terms,
                                          FindingSink& sink);

}  // namespace yaprak
