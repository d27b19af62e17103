#include "check/content/check_content.hpp"

#include "base/text.hpp"
#include "base/visible.hpp"
#include "check/content/facts.hpp"

namespace yaprak {
namespace {

constexpr std::size_t few_words = 120;     // a notice needs neither headings nor a summary
constexpr std::size_t much_text = 250;     // words that need headings
constexpr std::size_t long_section = 250;  // words
constexpr std::size_t least_headings = 6;  // fewer say nothing of how headings are made
constexpr std::string_view pif = "PIF TICK criteria; NHS Toolkit for Producing Patient Information";

enum Index : std::size_t {
    imprint,
    upkeep,
    emergency,
    summary,
    headings,
    no_headings,
    action,
    section,
    alternative
};

constexpr CheckRule rules[] = {
    {"imprint-missing", Severity::warning,
     "a reader must know whose advice it is, how old it is and whom to ask",
     "write date: and author: in the front matter, and phone: or email: in clinic.yaml", pif},
    {"upkeep-missing", Severity::hint, "advice grows old without anybody noticing",
     "write review: (a date), version: and sources: in the front matter, or a section of sources",
     pif},
    {"emergency-missing", Severity::warning,
     "who has such a symptom must know at once where to turn",
     "say when to call 112 or to go to the emergency department", pif},
    {"summary-missing", Severity::hint, "many readers read the top of the first page only",
     "write the most important in a description: or as a short list at the top",
     "PEMAT-P item 11; CDC Clear Communication Index item 1"},
    {"headings-untold", Severity::hint, "a heading that asks or tells leads to the answer",
     "make questions or actions of headings: \"Nasıl kullanılır?\", \"Hemen arayın\"",
     "CDC Clear Communication Index; NHS content guide"},
    {"headings-missing", Severity::hint, "nobody finds anything in a long text without headings",
     "put a heading above each part", "PEMAT-P item 9"},
    {"action-missing", Severity::warning, "a handout without a thing to do changes nothing",
     "tell the reader at least one thing to do: \"Günde iki litre su için.\"",
     "PEMAT-P item 20; CDC Clear Communication Index item 5"},
    {"section-long", Severity::hint, "long parts are not read to their end",
     "part it by headings of a lower level, or make a list of it", "PEMAT-P item 8"},
    {"alternative-missing", Severity::warning, "who cannot see the picture misses what it says",
     "describe it in the brackets: ![what is seen](picture.jpg)", "WCAG 2.2, 1.1.1; PDF/UA-1, 7.3"},
};

// "its date, its author"
void add_missing(std::string& list, bool has, std::string_view what) {
    if (has) return;
    if (!list.empty()) list += ", ";
    list += what;
}

class ContentCheck {
public:
    ContentCheck(const Handout& handout, const HandoutFacts& facts, FindingSink& sink)
        : handout_(handout), sink_(sink), facts_(facts), top_{handout.document.source, 1, 1} {}

    void run() {
        check_imprint();
        check_emergency();
        check_headings();
        if (!facts_.has_summary && facts_.words > few_words)
            sink_.add(rules[summary], top_, {}, "there is no summary at the top");
        if (!facts_.has_action && can_tell_actions() && facts_.words > 0)
            sink_.add(rules[action], top_, {}, "nothing tells the reader what to do");
        for_each_block(handout_.document.blocks, [this](const Block& block) {
            if (const auto* figure = std::get_if<Figure>(&block.kind)) check(*figure, block.at);
            if (const auto* row = std::get_if<FigureRow>(&block.kind))
                for (const Figure& one : row->figures) check(one, block.at);
        });
    }

private:
    void check_imprint() {
        std::string missing;
        add_missing(missing, facts_.has_date, "its date (date:)");
        add_missing(missing, facts_.has_author, "who wrote it (author:)");
        add_missing(missing, facts_.has_contact, "whom to ask (phone: in clinic.yaml)");
        if (!missing.empty())
            sink_.add(rules[imprint], top_, {}, "the handout does not say " + missing);
        missing.clear();
        add_missing(missing, facts_.has_review, "when it is reviewed (review:)");
        add_missing(missing, facts_.has_version, "its version (version:)");
        add_missing(missing, facts_.has_sources, "its sources (sources:)");
        if (!missing.empty())
            sink_.add(rules[upkeep], top_, {}, "the handout does not say " + missing);
    }

    void check_emergency() {
        if (!facts_.symptom || facts_.has_emergency) return;
        sink_.add(rules[emergency], *facts_.symptom, facts_.symptom_at, facts_.symptom_words,
                  in_quotes(facts_.symptom_words) + " is named, and no number for emergencies");
    }

    void check_headings() {
        if (facts_.headings.empty() && facts_.words > much_text)
            sink_.add(rules[no_headings], top_, {},
                      counted(facts_.words, "word") + " without a heading");
        if (facts_.headings.size() >= least_headings && facts_.telling_headings == 0 &&
            can_tell_actions())
            sink_.add(rules[headings], *facts_.headings.front(), 0, facts_.headings.front()->text,
                      "none of " + counted(facts_.headings.size(), "heading") +
                          " asks a question or tells what to do");
        const double most = handout_.profile.limit("section-words", long_section);
        for (const Section& one : facts_.sections)
            if (one.heading && double(one.words) > most)
                sink_.add(rules[section], *one.heading, 0, one.heading->text,
                          "the section " + in_quotes(clipped(one.heading->text, 40)) + " has " +
                              counted(one.words, "word"));
    }

    // In other languages it is not known how a sentence tells what to do.
    bool can_tell_actions() const {
        const std::string lang = handout_.lang.substr(0, handout_.lang.find('-'));
        return lang == "tr" || lang == "en" || lang == "de" || lang == "fr";
    }

    void check(const Figure& figure, const SourcePos& at) {
        if (!figure.alt.empty() || figure.decoration || figure.image < 0) return;
        const ImageRef& image = handout_.document.images[std::size_t(figure.image)];
        sink_.add(rules[alternative], at, image.written,
                  "the picture " + in_quotes(image.written) + " has no alternative text");
    }

    const Handout& handout_;
    FindingSink& sink_;
    const HandoutFacts& facts_;
    const SourcePos top_;
};

}  // namespace

std::span<const CheckRule> content_rules() {
    return rules;
}

void check_content(const Handout& handout, const HandoutFacts& facts, FindingSink& sink) {
    ContentCheck(handout, facts, sink).run();
}

}  // namespace yaprak
