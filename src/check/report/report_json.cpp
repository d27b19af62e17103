// The keys are those of share/schemas/report.schema.json: findings have the ones that findings of
// all commands have, and some more.
#include "base/finding_json.hpp"
#include "base/json.hpp"
#include "check/report/report_text.hpp"
#include "check/report/turkish.hpp"

namespace yaprak {
namespace {

using Parts = std::vector<std::string>;  // each is JSON

std::string array_of(const Parts& parts) {
    std::string out = "[";
    for (const std::string& part : parts) out += (out.size() > 1 ? "," : "") + part;
    return out + "]";
}

std::string json_of(const CheckFinding& finding) {
    const bool has_line = finding.at.line > 0;
    return JsonLine()
        .add("type", "finding")
        .add("code", finding.rule->name)
        .add("severity", to_text(finding.severity))
        .add("file", as_utf8(finding.at.file.text()))
        .add("line", has_line ? (long long)(finding.at.line) : 0LL)
        .add("column", has_line ? (long long)(finding.at.column) : 0LL)
        .add("message", said_in("en", finding).problem)
        .add("hint", finding.how())
        .add("count", 1LL + (long long)(finding.more))
        .add("page", (long long)(finding.page))
        .add("words", finding.words)
        .add("why", finding.reason())
        .add("source", finding.whose())
        .take();
}

std::string sentences_of(const ReadingReport& reading) {
    Parts list;
    for (const HardSentence& one : reading.hardest)
        list.push_back(JsonLine()
                           .add("line", (long long)(one.at.line))
                           .add("words", (long long)(one.count))
                           .add("text", one.words)
                           .take());
    return array_of(list);
}

const char* word_of(Answer answer) {
    switch (answer) {
        case Answer::yes:
            return "yes";
        case Answer::no:
            return "no";
        case Answer::not_applicable:
            return "not applicable";
        case Answer::by_hand:
            return "by hand";
    }
    return "";
}

std::string json_of(const Checklist& list) {
    Parts items;
    for (const ChecklistItem& one : list.items)
        items.push_back(JsonLine()
                            .add("number", (long long)(one.number))
                            .add("text", one.text)
                            .add("answer", word_of(one.answer))
                            .take());
    return JsonLine()
        .add("name", list.name)
        .add("agreed", (long long)(list.agreed()))
        .add("judged", (long long)(list.judged()))
        .add_json("items", array_of(items))
        .take();
}

std::string scores_of(const ReadingReport& reading) {
    JsonLine scores;
    for (const ReadingScore& one : reading.scores) scores.add_json(one.method, score_on_scale(one));
    return scores.take();
}

std::string page_of(const HandoutReport& report) {
    Parts checklists;
    for (const Checklist& one : report.checklists) checklists.push_back(json_of(one));
    const FindingCounts counts = report.counts();
    return JsonLine()
        .add("type", "checked")
        .add("source", as_utf8(report.source))
        .add("title", report.title)
        .add("lang", report.lang)
        .add("errors", (long long)(counts.errors))
        .add("warnings", (long long)(counts.warnings))
        .add("hints", (long long)(counts.hints))
        .add_json("reading", scores_of(report.reading))
        .add_json("hardest", sentences_of(report.reading))
        .add("long_words", report.reading.long_words)
        .add_json("checklists", array_of(checklists))
        .take();
}

}  // namespace

std::string to_json(const HandoutReport& report) {
    std::string lines;
    for (const CheckFinding& one : report.findings) lines += json_of(one) + "\n";
    return lines + page_of(report) + "\n";
}

}  // namespace yaprak
