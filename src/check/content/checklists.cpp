#include "check/content/checklists.hpp"

#include "check/content/facts.hpp"

#include <algorithm>

namespace yaprak {
namespace {

Answer yes_no(bool yes) {
    return yes ? Answer::yes : Answer::no;
}

Answer of_all(int kept, int all) {
    return all == 0 ? Answer::not_applicable : yes_no(kept == all);
}

class Filling {
public:
    Filling(const HandoutFacts& facts, const CheckFindings& findings, bool reads_easily)
        : facts_(facts), findings_(findings), reads_easily_(reads_easily) {}

    // The numbers are PEMAT's: 13 and 14 are for films.
    Checklist pemat() const {
        const bool has_short_text = facts_.headings.empty() && facts_.words < 120;
        return {
            "PEMAT-P",
            "AHRQ, Patient Education Materials Assessment Tool (14-0002-EF)",
            {{1, "its purpose is plain from title and opening", yes_no(facts_.has_summary)},
             {2, "it holds nothing that leads away from its purpose"},
             {3, "it uses common, everyday words", yes_no(reads_easily_)},
             {4, "medical terms are explained", yes_no(!was_found("term-"))},
             {5, "it says who does what", yes_no(!was_found("passive-"))},
             {6, "numbers are clear and easy to read", yes_no(!was_found("dose-"))},
             {7, "the reader need not calculate"},
             {8, "it is parted into short sections", yes_no(!was_found("section-long"))},
             {9, "sections have headings that tell",
              has_short_text ? Answer::not_applicable
                             : yes_no(!facts_.headings.empty() && facts_.telling_headings > 0)},
             {10, "its order is logical"},
             {11, "it has a summary", yes_no(facts_.has_summary)},
             {12, "boxes, lists or bold words show what matters", yes_no(facts_.has_cues)},
             {15, "pictures stand where they help"},
             {16, "pictures support the text and do not distract"},
             {17, "pictures have captions", of_all(facts_.captions, facts_.pictures)},
             {18, "pictures are clear and uncluttered"},
             {19, "tables have short, clear headings", of_all(facts_.tables_headed, facts_.tables)},
             {20, "it names at least one thing to do", yes_no(facts_.has_action)},
             {21, "it speaks to the reader", yes_no(facts_.speaks_to_reader)},
             {22, "what is to be done is parted into steps",
              facts_.has_steps ? Answer::yes : Answer::by_hand},
             {23, "it gives a tool: a plan, a list to tick"},
             {24, "it shows how to calculate, where that is needed"},
             {25, "it says how to use its tables and charts"},
             {26, "pictures show how to do it"}}};
    }

    Checklist cdc() const {
        return {
            "CDC index",
            "CDC, Clear Communication Index, core items",
            {{1, "it has one main message"},
             {2, "the main message stands at the top", yes_no(facts_.has_summary)},
             {3, "the main message is set off from the rest"},
             {4, "a picture supports the main message",
              facts_.pictures > 0 ? Answer::by_hand : Answer::no},
             {5, "it calls its reader to do something", yes_no(facts_.has_action)},
             {6, "message and call are in the active voice", yes_no(!was_found("passive-"))},
             {7, "it uses the words of its readers", yes_no(reads_easily_ && !was_found("term-"))},
             {8, "it has lists", yes_no(facts_.has_lists)},
             {9, "it is parted by headings", yes_no(!facts_.headings.empty())},
             {10, "the most important is summed up first", yes_no(facts_.has_summary)},
             {11, "it says what is known and what is not"}}};
    }

private:
    bool was_found(std::string_view rule) const {
        return std::any_of(findings_.begin(), findings_.end(), [&](const CheckFinding& one) {
            return one.rule->name.starts_with(rule);
        });
    }

    const HandoutFacts& facts_;
    const CheckFindings& findings_;
    const bool reads_easily_;
};

}  // namespace

std::size_t Checklist::agreed() const {
    return std::size_t(std::count_if(items.begin(), items.end(), [](const ChecklistItem& one) {
        return one.answer == Answer::yes;
    }));
}

std::size_t Checklist::judged() const {
    return std::size_t(std::count_if(items.begin(), items.end(), [](const ChecklistItem& one) {
        return one.answer == Answer::yes || one.answer == Answer::no;
    }));
}

std::vector<Checklist> fill_checklists(const HandoutFacts& facts, const CheckFindings& findings,
                                       bool reads_easily) {
    const Filling filling(facts, findings, reads_easily);
    return {filling.pemat(), filling.cdc()};
}

}  // namespace yaprak
