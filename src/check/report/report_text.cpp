#include "check/report/report_text.hpp"

#include "base/text.hpp"
#include "base/visible.hpp"
#include "check/report/report_words.hpp"
#include "check/report/turkish.hpp"

namespace yaprak {
namespace {

constexpr std::size_t shown_words = 120;  // characters of a sentence

void add_line(std::string& out, std::string_view label, std::string_view text) {
    out.append("    ").append(label).append(": ").append(visible(text)).append("\n");
}

std::string text_of(const CheckFinding& finding, std::string_view lang) {
    const SaidFinding said = said_in(lang, finding);
    const ReportWords& words = report_words(said.lang);
    std::string out = visible(to_text(finding.at));
    if (finding.page > 0)
        out.append(" (").append(words.page).append(" ").append(std::to_string(finding.page)) += ")";
    out.append(": ").append(name_of(finding.severity, said.lang)).append(": ");
    out.append(visible(said.problem)).append(" [").append(finding.rule->name).append("]\n");
    add_line(out, words.why, said.why);
    add_line(out, words.mend, said.mend);
    add_line(out, words.rule, said.source);
    return out;
}

// The longest sentences, by which a text is made easier, and the longest words.
std::string hardest_of(const HandoutReport& report) {
    const ReportWords& words = report_words(report.lang);
    std::string out;
    for (const HardSentence& one : report.reading.hardest)
        out.append("    ")
            .append(visible(to_text(one.at)))
            .append(": ")
            .append(counted_in(words, one.count, words.word))
            .append(": ")
            .append(visible(clipped(one.words, shown_words)))
            .append("\n");
    if (!out.empty())
        out = (words.is_turkish() ? "  en uzun cümleler:\n" : "  the longest sentences:\n") + out;
    if (!report.reading.long_words.empty())
        out.append(words.is_turkish() ? "  altı hece ve üstü sözcükler: "
                                      : "  words of six syllables or more: ")
            .append(visible(joined(report.reading.long_words, ", ")))
            .append("\n");
    return out;
}

}  // namespace

std::string summary_of(const HandoutReport& report) {
    const ReportWords& words = report_words(report.lang);
    std::string out = visible(report.source) + ": " + counts_in(words, report.counts());
    const char* between = "; ";
    for (const ReadingScore& score : report.reading.scores) {
        out.append(between).append(score.method).append(" ");
        out.append(decimal_in(words, score_on_scale(score)));
        // The decimal comma would run into the one that parts.
        between = words.is_turkish() ? "; " : ", ";
    }
    for (const Checklist& list : report.checklists)
        out.append("; ")
            .append(name_in(words, list))
            .append(" ")
            .append(std::to_string(list.agreed()))
            .append(words.of)
            .append(std::to_string(list.judged()));
    return out + "\n";
}

std::string to_text(const HandoutReport& report) {
    std::string out;
    for (const CheckFinding& finding : shown_of(report.findings))
        out += text_of(finding, report.lang);
    return out + hardest_of(report) + summary_of(report);
}

}  // namespace yaprak
