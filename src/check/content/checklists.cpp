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

// By hand where nothing was looked at.
Answer judged(bool was_looked_at, bool yes) {
    return was_looked_at ? yes_no(yes) : Answer::by_hand;
}

constexpr std::size_t few_words = 120;     // without headings: too short for sections
constexpr std::size_t long_section = 250;  // words

class Filling {
public:
    Filling(const HandoutFacts& facts, const ChecklistEvidence& evidence)
        : facts_(facts), evidence_(evidence) {}

    // The numbers are PEMAT's: 13 and 14 are for films.
    Checklist pemat() const {
        return {
            "PEMAT-P",
            "AHRQ, Patient Education Materials Assessment Tool (14-0002-EF)",
            {{1, "its purpose is plain from title and opening", Answer::by_hand},
             {2, "it holds nothing that leads away from its purpose"},
             {3, "it uses common, everyday words", everyday_words()},
             {4, "medical terms are explained", terms_explained()},
             {5, "it says who does what", active()},
             {6, "numbers are clear and easy to read", clear_numbers()},
             {7, "the reader need not calculate"},
             {8, "it is parted into short sections", short_sections()},
             {9, "sections have headings that tell", telling_headings()},
             {10, "its order is logical"},
             {11, "it has a summary", yes_no(facts_.has_summary)},
             {12, "boxes, lists or bold words show what matters", yes_no(facts_.has_cues)},
             {15, "pictures stand where they help"},
             {16, "pictures support the text and do not distract"},
             {17, "pictures have captions", of_all(facts_.captions, facts_.pictures)},
             {18, "pictures are clear and uncluttered"},
             {19, "tables have short, clear headings", of_all(facts_.tables_headed, facts_.tables)},
             {20, "it names at least one thing to do", action()},
             {21, "it speaks to the reader",
              facts_.speaks_to_reader ? Answer::yes : judged(evidence_.tells_actions, false)},
             {22, "what is to be done is parted into steps",
              facts_.has_steps ? Answer::yes : Answer::by_hand},
             {23, "it gives a tool: a plan, a list to tick"},
             {24, "it shows how to calculate, where that is needed"},
             {25, "it says how to use its tables and charts"},
             {26, "pictures show how to do it"}}};
    }

    Checklist cdc() const {
        return {"CDC index",
                "CDC, Clear Communication Index, core items",
                {{1, "it has one main message"},
                 {2, "the main message stands at the top", yes_no(facts_.has_summary)},
                 {3, "the main message is set off from the rest"},
                 {4, "a picture supports the main message",
                  facts_.pictures > 0 ? Answer::by_hand : Answer::no},
                 {5, "it calls its reader to do something", action()},
                 {6, "message and call are in the active voice", active()},
                 {7, "it uses the words of its readers", readers_words()},
                 {8, "it has lists", yes_no(facts_.has_lists)},
                 {9, "it is parted by headings", yes_no(!facts_.headings.empty())},
                 {10, "the most important is summed up first", yes_no(facts_.has_summary)},
                 {11, "it says what is known and what is not"}}};
    }

private:
    bool is_short() const { return facts_.headings.empty() && facts_.words < few_words; }

    Answer everyday_words() const { return judged(evidence_.reads_judged, evidence_.reads_easily); }

    Answer terms_explained() const {
        return judged(evidence_.knows_terms, !evidence_.found.has_found("term-"));
    }

    Answer readers_words() const {
        const Answer words = everyday_words(), terms = terms_explained();
        if (words == Answer::no || terms == Answer::no) return Answer::no;
        return words == terms ? words : Answer::by_hand;
    }

    Answer active() const {
        return judged(evidence_.knows_passives, !evidence_.found.has_found("passive-"));
    }

    Answer clear_numbers() const {
        if (!evidence_.has_numbers) return Answer::not_applicable;
        return yes_no(!evidence_.found.has_found("dose-"));
    }

    Answer short_sections() const {
        if (is_short()) return Answer::not_applicable;
        return yes_no(std::all_of(facts_.sections.begin(), facts_.sections.end(),
                                  [](const Section& one) { return one.words <= long_section; }));
    }

    Answer telling_headings() const {
        if (is_short()) return Answer::not_applicable;
        if (facts_.headings.empty()) return Answer::no;
        return judged(evidence_.tells_actions, facts_.telling_headings > 0);
    }

    Answer action() const { return judged(evidence_.tells_actions, facts_.has_action); }

    const HandoutFacts& facts_;
    const ChecklistEvidence& evidence_;
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

std::vector<Checklist> fill_checklists(const HandoutFacts& facts,
                                       const ChecklistEvidence& evidence) {
    const Filling filling(facts, evidence);
    return {filling.pemat(), filling.cdc()};
}

}  // namespace yaprak
