// Brochures -> those that are meant by what somebody types: all words must be found, each whole,
// as a word's beginning or with a slip of the fingers; titles weigh more than text.
#pragma once
#include "desk/search/fold.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yaprak {

// What can be searched of one brochure.
struct SearchText {
    std::string title, synonyms, category, text;
};

// A text in pieces, every second of which was meant: "", "Uyku", " Düzeni Rehberi".
using MarkedText = std::vector<std::string>;

struct SearchHit {
    std::size_t entry = 0;  // index of what the index was made from
    double score = 0;
    MarkedText title;
    MarkedText excerpt;  // around the first word in the text; empty where none is meant there
};

// Made once, asked by several threads at once.
class SearchIndex {
public:
    explicit SearchIndex(std::vector<SearchText> entries);

    // The best first, entries of the same score in their order. Where no entry has all words,
    // those that have most of them. Nothing for a query without a word.
    [[nodiscard]] std::vector<SearchHit> find(std::string_view query, std::size_t most) const;

private:
    static constexpr std::size_t fields = 4;

    struct Posting {
        std::uint32_t entry;
        std::array<std::uint16_t, fields> counts;
    };
    struct Word {
        std::string text;
        std::uint32_t letters;  // a bit for each of a to z that is in it
        std::vector<Posting> postings;
    };
    using Scores = std::map<std::uint32_t, double>;

    void add(std::uint32_t entry, std::size_t field, std::string_view text);
    [[nodiscard]] std::vector<std::pair<const Word*, double>> words_like(
        std::string_view typed) const;
    [[nodiscard]] SearchHit hit(std::uint32_t entry, double score,
                                const std::vector<std::string>& meant) const;

    std::vector<SearchText> entries_;
    std::map<std::string, std::size_t> places_;  // of words_
    std::vector<Word> words_;
};

}  // namespace yaprak
