// Two checklists for patients' handouts, item by item: what a program can judge is judged, the rest
// is for a person to tick. PEMAT-P: AHRQ publication 14-0002-EF; the core items of the Clear
// Communication Index: CDC. The items are told in words of our own.
#pragma once
#include "check/content/facts.hpp"
#include "check/rules/handout.hpp"

#include <string_view>
#include <vector>

namespace yaprak {

enum class Answer : std::uint8_t { yes, no, not_applicable, by_hand };

struct ChecklistItem {
    int number = 0;  // the checklist's own
    std::string_view text;
    Answer answer = Answer::by_hand;
};

struct Checklist {
    std::string_view name, source;
    std::vector<ChecklistItem> items;
    [[nodiscard]] std::size_t agreed() const;
    [[nodiscard]] std::size_t judged() const;  // with yes or no
};

// What is not in the facts: what the rules looked at, and found. An item of which nothing was
// looked at stays for a person to tick.
struct ChecklistEvidence {
    const FindingSink& found;
    bool reads_judged = false, reads_easily = false;   // by the formula and the sentences
    bool knows_terms = false, knows_passives = false;  // of the language
    bool has_numbers = false;                          // the handout holds figures
    bool tells_actions = false;  // it is known how sentences of its language tell what to do
};

[[nodiscard]] std::vector<Checklist> fill_checklists(const HandoutFacts& facts,
                                                     const ChecklistEvidence& evidence);

}  // namespace yaprak
