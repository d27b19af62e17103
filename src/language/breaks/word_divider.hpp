// One word -> its divisions, by the rule of its language (for Turkish: TDK, "Hece Yapısı ve Satır
// Sonunda Kelimelerin Bölünmesi").
#pragma once
#include "language/breaks/break_opportunity.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct HyphenPatterns;

// The least letters of a word that stand before and after a hyphen.
struct LettersBesideHyphen {
    std::size_t before = 2, after = 2;
};

// Divides words one after the other with the same storage: a page has thousands.
class WordDivider {
public:
    // The divisions of a word that is no address, valid until the next call. `patterns` are those
    // of `lang`, nullptr where it has none.
    const std::vector<BreakOpportunity>& divide(std::string_view word, std::string_view lang,
                                                const HyphenPatterns* patterns,
                                                LettersBesideHyphen least = {});

private:
    void read();
    std::size_t end_of_segment(std::size_t begin) const;
    bool is_divisible(std::size_t begin, std::size_t end) const;
    void divide_segment(std::size_t begin, std::size_t end);
    void divide_after(std::size_t begin, std::size_t end);
    bool may_break_at_hyphen(std::size_t begin, std::size_t end) const;
    bool may_break_at_apostrophe(std::size_t begin, std::size_t end) const;
    bool are_letters(std::size_t begin, std::size_t end) const;
    std::string_view bytes(std::size_t begin, std::size_t end) const;

    std::string_view word_;
    bool turkish_ = false;
    const HyphenPatterns* patterns_ = nullptr;
    LettersBesideHyphen least_;
    std::u32string letters_, small_;    // as written, and by lower_of, which keeps the length
    std::vector<std::size_t> offsets_;  // of the letters in the word
    std::vector<std::size_t> divisions_;
    bool has_digit_ = false;
    std::vector<BreakOpportunity> breaks_;
};

// The divisions of one word, offsets within it: a hyphen is printed or (after an apostrophe) not.
std::vector<BreakOpportunity> divide_word(std::string_view word, std::string_view lang,
                                          const HyphenPatterns* patterns = nullptr);

}  // namespace yaprak
