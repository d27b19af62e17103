#include "check/content/check_content.hpp"

#include "base/text.hpp"
#include "base/visible.hpp"
#include "check/content/facts.hpp"
#include "check/content/instructions.hpp"
#include "language/words/casing.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {
namespace {

constexpr std::size_t few_words = 120;     // a notice needs neither headings nor a summary
constexpr std::size_t much_text = 250;     // words that need headings
constexpr std::size_t long_section = 250;  // words
constexpr std::size_t least_headings = 6;  // fewer say nothing of how headings are made
constexpr std::string_view pif = "PIF TICK criteria; NHS Toolkit for Producing Patient Information";

// Alternatives that say no more than that there is a picture.
constexpr std::string_view idle_words[] = {"resim",   "görsel", "fotoğraf", "foto", "şekil",
                                           "picture", "image",  "photo",    "bild", "foto",
                                           "pıcture", "ımage",  "рисунок",  "صورة"};

enum Index : std::size_t {
    imprint,
    upkeep,
    review,
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
    {"review-past", Severity::warning, "what was right when it was written may be wrong by now",
     "look through the page, then write the next date of review: in the front matter", pif},
    {"emergency-missing", Severity::warning,
     "who has such a symptom must know at once where to turn",
     "say when to call the number for emergencies, or to go to the emergency department", pif},
    {"summary-missing", Severity::hint, "many readers read the top of the first page only",
     "write the most important in a description: or as a short list at the top",
     "PEMAT-P item 11; CDC Clear Communication Index item 1"},
    {"headings-untold", Severity::hint, "a heading that asks or tells leads to the answer",
     "make questions or actions of headings: \"How do I take it?\", \"Call at once\"",
     "CDC Clear Communication Index; NHS content guide"},
    {"headings-missing", Severity::hint, "nobody finds anything in a long text without headings",
     "put a heading above each part", "PEMAT-P item 9"},
    {"action-missing", Severity::warning, "a handout without a thing to do changes nothing",
     "tell the reader at least one thing to do: \"Drink a glass of water every hour.\"",
     "PEMAT-P item 20; CDC Clear Communication Index item 5"},
    {"section-long", Severity::hint, "long parts are not read to their end",
     "part it by headings of a lower level, or make a list of it", "PEMAT-P item 8"},
    {"alternative-missing", Severity::warning, "who cannot see the picture misses what it says",
     "describe it in the brackets: ![what is seen](picture.jpg)", "WCAG 2.2, 1.1.1; PDF/UA-1, 7.3"},
};

// What is missing, in English and in Turkish.
struct Missing {
    std::string english, turkish;

    void add(bool has, std::string_view in_english, std::string_view in_turkish) {
        if (has) return;
        const char* between = english.empty() ? "" : ", ";
        english.append(between).append(in_english);
        turkish.append(between).append(in_turkish);
    }
};

class ContentCheck {
public:
    ContentCheck(const Handout& handout, const HandoutFacts& facts, FindingSink& sink)
        : handout_(handout), sink_(sink), facts_(facts), top_{handout.document.source, 1, 1} {}

    void run() {
        check_imprint();
        if (facts_.is_review_past)
            set_values(sink_.add(rules[review], top_, facts_.review,
                                 "the page was to be reviewed by " + in_quotes(facts_.review)),
                       {facts_.review});
        check_emergency();
        check_headings();
        if (!facts_.has_summary && facts_.words > few_words)
            sink_.add(rules[summary], top_, {}, "there is no summary at the top");
        if (!facts_.has_action && can_tell_instructions(handout_.lang) && facts_.words > 0)
            sink_.add(rules[action], top_, {}, "nothing tells the reader what to do");
        for (const PlacedFigure& one : figures_of(handout_.document)) check(*one.figure, *one.at);
    }

private:
    void check_imprint() {
        Missing imprint_lines, upkeep_lines;
        imprint_lines.add(facts_.has_date, "its date (date:)", "tarihi (date:)");
        imprint_lines.add(facts_.has_author, "who wrote it (author:)", "yazanı (author:)");
        imprint_lines.add(facts_.has_contact, "whom to ask (phone: in clinic.yaml)",
                          "kime sorulacağı (clinic.yaml dosyasında phone:)");
        const std::string& unread = facts_.review;  // that is no date, where there is none
        if (unread.empty())
            upkeep_lines.add(facts_.has_review, "when it is reviewed (review:)",
                             "gözden geçirme tarihi (review:)");
        else
            upkeep_lines.add(
                facts_.has_review,
                "when it is reviewed (review: " + in_quotes(unread) + " is no date)",
                "gözden geçirme tarihi (review: " + in_quotes(unread) + " tarih değil)");
        upkeep_lines.add(facts_.has_version, "its version (version:)", "sürümü (version:)");
        upkeep_lines.add(facts_.has_sources, "its sources (sources:)", "kaynakları (sources:)");
        tell(imprint, imprint_lines);
        tell(upkeep, upkeep_lines);
    }

    void tell(Index rule, const Missing& missing) {
        if (missing.english.empty()) return;
        set_values(
            sink_.add(rules[rule], top_, {},
                      "neither the front matter nor a line of the page says " + missing.english),
            {missing.turkish});
    }

    void check_emergency() {
        const EmergencyFacts& found = facts_.emergency;
        if (!found.symptom || found.has_help) return;
        sink_.add(rules[emergency], *found.symptom, found.at, found.words,
                  in_quotes(found.words) + " is named, and no number for emergencies");
    }

    void check_headings() {
        if (facts_.headings.empty() && facts_.words > much_text)
            set_values(sink_.add(rules[no_headings], top_, {},
                                 counted(facts_.words, "word") + " without a heading"),
                       {std::to_string(facts_.words)});
        if (facts_.headings.size() >= least_headings && facts_.telling_headings == 0 &&
            can_tell_instructions(handout_.lang))
            set_values(sink_.add(rules[headings], *facts_.headings.front(), 0,
                                 facts_.headings.front()->text,
                                 "none of " + counted(facts_.headings.size(), "heading") +
                                     " asks a question or tells what to do"),
                       {std::to_string(facts_.headings.size())});
        const double most = handout_.profile.limit("section-words", long_section);
        for (const Section& one : facts_.sections)
            if (one.heading && double(one.words) > most)
                set_values(sink_.add(rules[section], *one.heading, 0, one.heading->text,
                                     "the section " + in_quotes(clipped(one.heading->text, 40)) +
                                         " has " + counted(one.words, "word")),
                           {std::to_string(one.words)});
    }

    void check(const Figure& figure, const SourcePos& at) {
        if (figure.decoration || figure.image < 0) return;
        const ImageRef& image = handout_.document.images[std::size_t(figure.image)];
        const std::string_view alt = trimmed(figure.alt);
        if (alt.empty())
            sink_.add(rules[alternative], at, image.written,
                      "the picture " + in_quotes(image.written) + " has no alternative text");
        else if (says_nothing(alt, image.written))
            sink_.add(rules[alternative], at, image.written,
                      "the alternative text " + in_quotes(alt) + " of the picture " +
                          in_quotes(image.written) + " says nothing");
    }

    // The name of the file, or the word "picture" alone.
    static bool says_nothing(std::string_view alt, std::string_view file) {
        const std::string_view name = file.substr(file.rfind('/') + 1);
        if (alt == name || alt == name.substr(0, name.rfind('.'))) return true;
        const std::string small = fold_case(alt, "tr");
        return std::find(std::begin(idle_words), std::end(idle_words), small) !=
               std::end(idle_words);
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
