#include "check/report/report_text.hpp"

#include "base/text.hpp"
#include "base/visible.hpp"

namespace yaprak {
namespace {

void add_line(std::string& out, std::string_view label, std::string_view text) {
    out.append("    ").append(label).append(": ").append(visible(text)).append("\n");
}

std::string text_of(const CheckFinding& finding) {
    std::string out = visible(to_text(finding.at));
    if (finding.page > 0) out += " (page " + std::to_string(finding.page) + ")";
    out.append(": ").append(to_text(finding.severity)).append(": ");
    out.append(visible(finding.problem)).append(" [").append(finding.rule->name).append("]\n");
    add_line(out, "why", finding.rule->why);
    add_line(out, "mend", finding.how());
    add_line(out, "rule", finding.whose());
    return out;
}

std::string counts_of(const HandoutReport& report) {
    const std::string counts = to_text(report.counts());
    return counts.empty() ? "nothing found" : counts;
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
            .append(" of ")
            .append(std::to_string(list.judged()));
    return out + "\n";
}

std::string to_text(const HandoutReport& report) {
    std::string out;
    for (const CheckFinding& finding : report.findings) out += text_of(finding);
    return out + summary_of(report);
}

}  // namespace yaprak
