// All that the rules look at, made ready once for a page; and where they put what they find.
#pragma once
#include "base/date.hpp"
#include "check/rules/checked_text.hpp"
#include "check/rules/finding.hpp"
#include "check/rules/profile.hpp"
#include "language/readability/sentences.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yaprak {

struct Clinic;

// A sentence of running text, with the text that it is from.
struct HandoutSentence {
    const CheckedText* text = nullptr;
    Sentence sentence;
    [[nodiscard]] std::string_view words() const {
        return std::string_view(text->text).substr(sentence.begin, sentence.end - sentence.begin);
    }
};

struct Handout {
    const Document& document;
    const Clinic& clinic;
    std::string lang;
    CheckProfile profile;
    std::vector<CheckedText> texts;
    std::vector<HandoutSentence> sentences;  // of paragraphs, items, notes and the lead
    std::optional<Date> today = {};          // the day of the run, where it is known
};

// Headings, cells, captions and alternatives are no sentences, whatever their length.
[[nodiscard]] bool is_running_text(TextKind kind);

// Whether a text may hold a Western or an Arabic figure.
[[nodiscard]] bool may_hold_figures(std::string_view text);

// Which texts are parted into sentences.
enum class SentencesOf : std::uint8_t { all, numbers };  // those that hold a digit

// `document` and `clinic` must outlive it.
[[nodiscard]] Handout open_handout(const Document& document, const Clinic& clinic,
                                   CheckProfile profile, SentencesOf parted = SentencesOf::all);

// The figures and names in a finding's sentence; null: it was not kept.
inline void set_values(CheckFinding* told, std::vector<std::string> values) {
    if (told) told->values = std::move(values);
}

inline constexpr std::size_t most_findings = 20;  // of a rule in a page that are shown

// Keeps findings of rules that are on, the first thousand of each; of more it is only known how
// many there are.
class FindingSink {
public:
    explicit FindingSink(const CheckProfile& profile) : profile_(profile) {}

    // `problem` says what is wrong with `words`, which stand at the byte of the text. Each gives
    // the finding where it is kept, to say more of it before the next one is added; else null.
    CheckFinding* add(const CheckRule& rule, const CheckedText& text, std::size_t offset,
                      std::string_view words, std::string problem, std::string mend = {});
    // The same at a place that no text tells; `severity` where it is not the rule's.
    CheckFinding* add(const CheckRule& rule, const SourcePos& at, std::string words,
                      std::string problem, std::optional<Severity> severity = {});
    CheckFinding* add(CheckFinding finding);
    // The last kept one of a rule says how many came behind it.
    [[nodiscard]] CheckFindings take();
    // Whether a rule has as many findings as are kept: more are only counted.
    [[nodiscard]] bool is_full(const CheckRule& rule) const;
    // Whether a rule whose name begins so found something, kept or not: who switches a rule off
    // does not mend the page.
    [[nodiscard]] bool has_found(std::string_view rules) const;

private:
    bool keeps(const CheckRule& rule);

    const CheckProfile& profile_;
    CheckFindings findings_;
    std::map<const CheckRule*, std::size_t> counts_;
    std::set<std::string_view> found_;  // names of rules
};

}  // namespace yaprak
