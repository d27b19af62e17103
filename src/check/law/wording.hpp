// Wording that the law or the board may mind, from share/check/wording-LANG.yaml, which a lawyer
// can edit: warnings only, no legal advice.
#pragma once
#include "check/rules/handout.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace yaprak {

struct WordingRule {
    const CheckRule* rule = nullptr;  // one of wording_rules()
    std::string why, mend, source, date;
    // In small letters. One that ends in "#" stands by a number, one that ends in "$" at the end of
    // the text; " * " stands for any words of the sentence, " ~ " for two at most, and "best*" for
    // any ending.
    std::vector<std::string> words;
    std::vector<std::string> excepts;  // words of the same sentence that excuse it
    bool in_pictures = false;          // only in alternatives and captions of pictures
};

struct RequiredSentence {
    WordingRule rule;
    std::vector<std::string> types;  // of pages, `type:` of the front matter
    std::string text;
};

struct WordingList {
    std::vector<WordingRule> rules;
    std::vector<RequiredSentence> sentences;  // none or one
    // On personal copies: reasons and sources of copies_rules(); the words of kvkk-mail are
    // beginnings of the names of servers abroad.
    std::vector<WordingRule> copies;
    // What denies: directly before words that are found, or directly behind them, with two words
    // between at most: "no discount", "kesin çözüm yoktur".
    std::vector<std::string> denials_before, denials_behind;
};

// Throws Error where the file is no such list, at its place.
[[nodiscard]] WordingList read_wording(std::string_view yaml, const std::string& file);

// The kinds of rules that a list may hold.
[[nodiscard]] std::span<const CheckRule> wording_rules();

// "Yönetmelik, 12.11.2025 (hukuki tavsiye değildir)": a rule's source with its date.
[[nodiscard]] std::string source_of(const WordingRule& rule, std::string_view lang);

void check_wording(const Handout& handout, const WordingList& list, FindingSink& sink);

}  // namespace yaprak
