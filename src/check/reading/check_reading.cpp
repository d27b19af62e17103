#include "check/reading/check_reading.hpp"

#include "base/text.hpp"
#include "base/visible.hpp"
#include "check/reading/chains.hpp"
#include "check/reading/check_terms.hpp"
#include "language/letters/characters.hpp"
#include "language/readability/count_syllables.hpp"

#include <algorithm>
#include <set>

namespace yaprak {
namespace {

constexpr std::size_t least_words =
    60;  // fewer say little about a text (Flesch took samples of 100)
constexpr std::size_t most_hard = 5;
constexpr std::size_t long_syllables = 6;
constexpr std::size_t most_long_words = 12;
constexpr std::size_t most_told = 400;   // characters of a sentence in a report
constexpr std::size_t shown_words = 60;  // characters of a sentence in a message

enum Index : std::size_t { ease, long_sentence, term, passive, genitive };

constexpr CheckRule rules[] = {
    {"reading-ease", Severity::hint,
     "half of the readers of a hard text do not find in it what they should do",
     "shorten the hardest sentences, and put short words for long ones",
     "Ateşman 1997 and the formulas of other languages (docs/check.md); AHRQ PEMAT-P item 3"},
    {"sentence-long", Severity::hint, "what stands at its beginning is forgotten at its end",
     "make two or three sentences of it, with one thing to do in each",
     "CDC Clear Communication Index, items 6 to 9; plainlanguage.gov"},
    {"term-unexplained", Severity::hint, "who does not know the word does not ask",
     "say it in plain words, with the term in brackets behind them", "AHRQ PEMAT-P item 4"},
    {"passive-chain", Severity::hint, "sentences without a doer leave open who should do what",
     "say who does it: \"The nurse does it\", \"You do it\"", "AHRQ PEMAT-P item 5"},
    {"genitive-chain", Severity::hint, "nouns that hang on each other must be read twice",
     "make a verb of one of them", "AHRQ PEMAT-P item 3"},
};

// What a formula's value is good and poor at; those where high is hard have them the other way.
struct Limits {
    double good = 60, poor = 40;
};

Limits limits_for(const Handout& handout) {
    Limits limits = is_language(handout.lang, "tr") ? Limits{70, 50} : Limits{};
    if (handout.profile.audience == Audience::child) limits = {limits.good + 10, limits.poor + 10};
    return {handout.profile.limit("reading-ease", limits.good),
            handout.profile.limit("reading-poor", limits.poor)};
}

class ReadingCheck {
public:
    ReadingCheck(const Handout& handout, FindingSink& sink) : handout_(handout), sink_(sink) {}

    ReadingReport run() {
        for (const HandoutSentence& one : handout_.sentences) {
            add_measures(measures_, {one.sentence}, handout_.lang);
            note_long_words(one.sentence);
        }
        report_.scores = reading_scores(measures_, handout_.lang);
        report_.words = measures_.words;
        report_.sentences = measures_.sentences;
        find_hardest();
        if (handout_.profile.audience == Audience::professional) return std::move(report_);
        judge_ease();
        judge_sentences();
        return std::move(report_);
    }

private:
    void note_long_words(const Sentence& sentence) {
        if (is_language(handout_.lang, "ar")) return;
        for (const std::string_view word : sentence.words)
            if (report_.long_words.size() < most_long_words && word.size() > long_syllables &&
                count_syllables(word, handout_.lang) >= long_syllables &&
                seen_.insert(std::string(word)).second)
                report_.long_words.emplace_back(word);
    }

    void find_hardest() {
        std::vector<const HandoutSentence*> longest;
        for (const HandoutSentence& one : handout_.sentences) longest.push_back(&one);
        const auto end = longest.begin() + std::ptrdiff_t(std::min(longest.size(), most_hard));
        std::partial_sort(longest.begin(), end, longest.end(),
                          [](const HandoutSentence* a, const HandoutSentence* b) {
                              const auto x = a->sentence.words.size(), y = b->sentence.words.size();
                              return x != y ? x > y : a < b;
                          });
        longest.erase(end, longest.end());
        for (const HandoutSentence* one : longest)
            report_.hardest.push_back({clipped(one->words(), most_told), one->sentence.words.size(),
                                       one->text->place(one->sentence.begin)});
    }

    void judge_ease() {
        if (report_.scores.empty() || measures_.words < least_words) return;
        report_.is_judged = true;
        const Limits limits = limits_for(handout_);
        const ReadingScore& score = report_.scores.front();
        if (score.value >= limits.good) return;
        report_.is_easy = false;
        const SourcePos at = report_.hardest.empty() ? SourcePos{handout_.document.source}
                                                     : report_.hardest.front().at;
        const std::string measured(score.method), value = score_on_scale(score);
        set_values(sink_.add(rules[ease], at, {},
                             measured + " " + value + ", and a handout should have " +
                                 score_text(limits.good) + " or more",
                             score.value < limits.poor ? Severity::warning : Severity::hint),
                   {measured, value, score_text(limits.good)});
    }

    // Words that must be kept in mind at once: of a list behind a colon, its longest part.
    static std::size_t words_at_once(const HardSentence& one) {
        const std::size_t colon = one.words.find(": ");
        const bool is_list =
            colon != std::string::npos &&
            std::count(one.words.begin() + std::ptrdiff_t(colon), one.words.end(), ',') > 1;
        if (!is_list) return one.count;
        std::size_t longest = 0, words = 1;
        for (const char c : one.words) {
            words += c == ' ';
            longest = std::max(longest, words);
            if (c == ',' || c == ':' || c == ';') words = 0;
        }
        return longest;
    }

    void judge_sentences() {
        const double most = handout_.profile.limit(
            "sentence-words", handout_.profile.audience == Audience::child ? 20 : 30);
        for (const HardSentence& one : report_.hardest) {
            if (double(words_at_once(one)) <= most) continue;
            report_.is_easy = false;
            const std::string shown = clipped(one.words, shown_words);
            set_values(
                sink_.add(rules[long_sentence], one.at, shown,
                          "a sentence of " + counted(one.count, "word") + ": " + in_quotes(shown)),
                {std::to_string(one.count)});
        }
    }

    const Handout& handout_;
    FindingSink& sink_;
    ReadingMeasures measures_;
    ReadingReport report_;
    std::set<std::string, std::less<>> seen_;
};

}  // namespace

std::span<const CheckRule> reading_rules() {
    return rules;
}

ReadingReport check_reading(const Handout& handout, const TermList& terms, FindingSink& sink) {
    ReadingReport report = ReadingCheck(handout, sink).run();
    if (handout.profile.audience == Audience::professional) return report;
    report.has_terms = !terms.empty();
    report.has_passives = is_language(handout.lang, "tr");
    check_terms(handout, terms, rules[term], sink);
    check_chains(handout, rules[passive], rules[genitive], sink);
    return report;
}

}  // namespace yaprak
