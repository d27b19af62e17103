// Two checklists for patients' handouts, item by item: what a program can judge is judged, the rest
// is for a person to tick. PEMAT-P: AHRQ publication 14-0002-EF; the core items of the Clear
// Communication Index: CDC. The items are told in words of our own.
#pragma once
#include "check/content/facts.hpp"
#include "check/rules/finding.hpp"
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

// `findings` are all that was found; `reads_easily`: its formula and sentences keep the limits.
[[nodiscard]] std::vector<Checklist> fill_checklists(const HandoutFacts& facts,
                                                     const CheckFindings& findings,
                                                     bool reads_easily);

}  // namespace yaprak
