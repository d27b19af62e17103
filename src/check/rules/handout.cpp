#include "check/rules/handout.hpp"

#include "base/text.hpp"
#include "model/clinic.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t most_kept = 1000;  // findings of a rule: what one fault may cost is bounded

}  // namespace

bool is_running_text(TextKind kind) {
    return kind == TextKind::paragraph || kind == TextKind::item || kind == TextKind::note ||
           kind == TextKind::lead;
}

bool may_hold_figures(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        // Arabic figures begin with these bytes in UTF-8.
        return (c >= '0' && c <= '9') || c == '\xD9' || c == '\xDB';
    });
}

const char* to_text(Severity severity) {
    switch (severity) {
        case Severity::hint:
            return "hint";
        case Severity::warning:
            return "warning";
        case Severity::error:
            return "error";
    }
    return "";
}

FindingCounts& FindingCounts::operator+=(const FindingCounts& other) {
    errors += other.errors;
    warnings += other.warnings;
    hints += other.hints;
    return *this;
}

std::string to_text(const FindingCounts& counts) {
    std::string out;
    for (const auto& [count, name] :
         {std::pair{counts.errors, "error"}, {counts.warnings, "warning"}, {counts.hints, "hint"}})
        if (count > 0) out += (out.empty() ? "" : ", ") + counted(count, name);
    return out;
}

Handout open_handout(const Document& document, const Clinic& clinic, CheckProfile profile,
                     SentencesOf parted) {
    const std::string& own = document.front.lang;
    Handout handout{document,
                    clinic,
                    own.empty() ? clinic.lang : own,
                    std::move(profile),
                    checked_texts(document),
                    {},
                    {}};
    for (const CheckedText& text : handout.texts)
        if (is_running_text(text.kind) &&
            (parted == SentencesOf::all || may_hold_figures(text.text)))
            for (Sentence& sentence : split_sentences(text.text, handout.lang))
                handout.sentences.push_back({&text, std::move(sentence)});
    return handout;
}

CheckFinding* FindingSink::add(const CheckRule& rule, const CheckedText& text, std::size_t offset,
                               std::string_view words, std::string problem, std::string mend) {
    if (!keeps(rule)) return nullptr;
    CheckFinding finding;
    finding.rule = &rule;
    finding.severity = rule.severity;
    finding.at = text.place(offset);
    finding.words = words;
    finding.problem = std::move(problem);
    finding.mend = std::move(mend);
    return &findings_.emplace_back(std::move(finding));
}

CheckFinding* FindingSink::add(const CheckRule& rule, const SourcePos& at, std::string words,
                               std::string problem, std::optional<Severity> severity) {
    CheckFinding finding;
    finding.rule = &rule;
    finding.severity = severity.value_or(rule.severity);
    finding.at = at;
    finding.words = std::move(words);
    finding.problem = std::move(problem);
    return add(std::move(finding));
}

CheckFinding* FindingSink::add(CheckFinding finding) {
    return keeps(*finding.rule) ? &findings_.emplace_back(std::move(finding)) : nullptr;
}

bool FindingSink::has_found(std::string_view rules) const {
    const auto first = found_.lower_bound(rules);
    return first != found_.end() && first->starts_with(rules);
}

bool FindingSink::is_full(const CheckRule& rule) const {
    const auto found = counts_.find(&rule);
    return found != counts_.end() && found->second >= most_kept;
}

bool FindingSink::keeps(const CheckRule& rule) {
    found_.insert(rule.name);
    return profile_.is_on(rule) && ++counts_[&rule] <= most_kept;
}

CheckFindings FindingSink::take() {
    for (auto one = findings_.rbegin(); one != findings_.rend(); ++one) {
        std::size_t& count = counts_[one->rule];
        if (count > most_kept) one->more = count - most_kept;
        count = 0;
    }
    return std::move(findings_);
}

}  // namespace yaprak
