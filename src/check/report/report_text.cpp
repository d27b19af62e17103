#include "check/report/report_text.hpp"

#include "base/text.hpp"
#include "base/visible.hpp"
#include "check/report/turkish.hpp"
#include "language/letters/characters.hpp"

#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t shown_words = 120;  // characters of a sentence

void add_line(std::string& out, std::string_view label, std::string_view text) {
    out.append("    ").append(label).append(": ").append(visible(text)).append("\n");
}

struct Labels {
    std::string_view why, mend, rule, page;
};
constexpr Labels english = {"why", "mend", "rule", "page"};
constexpr Labels turkish = {"neden", "çare", "kural", "sayfa"};

std::string text_of(const CheckFinding& finding, std::string_view lang) {
    const SaidFinding said = said_in(lang, finding);
    const Labels& labels = said.lang == "tr" ? turkish : english;
    std::string out = visible(to_text(finding.at));
    if (finding.page > 0)
        out.append(" (").append(labels.page).append(" ").append(std::to_string(finding.page)) +=
            ")";
    out.append(": ").append(name_of(finding.severity, said.lang)).append(": ");
    out.append(visible(said.problem)).append(" [").append(finding.rule->name).append("]\n");
    add_line(out, labels.why, said.why);
    add_line(out, labels.mend, said.mend);
    add_line(out, labels.rule, finding.whose());
    return out;
}

// The longest sentences, by which a text is made easier, and the longest words.
std::string hardest_of(const HandoutReport& report) {
    const bool is_turkish = is_language(report.lang, "tr");
    std::string out;
    for (const HardSentence& one : report.reading.hardest)
        out.append("    ")
            .append(visible(to_text(one.at)))
            .append(is_turkish ? ": " + std::to_string(one.count) + " sözcük: "
                               : ": " + counted(one.count, "word") + ": ")
            .append(visible(clipped(one.words, shown_words)))
            .append("\n");
    if (!out.empty())
        out = (is_turkish ? "  en uzun cümleler:\n" : "  the longest sentences:\n") + out;
    if (!report.reading.long_words.empty())
        out.append(is_turkish ? "  altı hece ve üstü sözcükler: "
                              : "  words of six syllables or more: ")
            .append(visible(joined(report.reading.long_words, ", ")))
            .append("\n");
    return out;
}

// "1 error, 2 hints"; "1 hata, 2 öneri".
std::string counts_of(const HandoutReport& report) {
    const FindingCounts counts = report.counts();
    if (!is_language(report.lang, "tr"))
        return counts.total() == 0 ? "nothing found" : to_text(counts);
    std::string out;
    for (const auto& [count, severity] : {std::pair{counts.errors, Severity::error},
                                          {counts.warnings, Severity::warning},
                                          {counts.hints, Severity::hint}})
        if (count > 0)
            out += (out.empty() ? "" : ", ") + std::to_string(count) + " " +
                   std::string(name_of(severity, "tr"));
    return out.empty() ? "bir şey bulunmadı" : out;
}

}  // namespace

std::string summary_of(const HandoutReport& report) {
    std::string out = visible(report.source) + ": " + counts_of(report);
    const char* between = "; ";
    for (const ReadingScore& score : report.reading.scores) {
        out.append(between).append(score.method).append(" ").append(score_on_scale(score));
        between = ", ";
    }
    for (const Checklist& list : report.checklists)
        out.append("; ")
            .append(list.name)
            .append(" ")
            .append(std::to_string(list.agreed()))
            .append(is_language(report.lang, "tr") ? " / " : " of ")
            .append(std::to_string(list.judged()));
    return out + "\n";
}

std::string to_text(const HandoutReport& report) {
    std::string out;
    for (const CheckFinding& finding : report.findings) out += text_of(finding, report.lang);
    return out + hardest_of(report) + summary_of(report);
}

}  // namespace yaprak
