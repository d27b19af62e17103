#include "base/json.hpp"
#include "check/report/report_text.hpp"

namespace yaprak {
namespace {

// An object or an array, its parts with commas between.
class JsonList {
public:
    JsonList(char open, char close) : text_(1, open), close_(close) {}
    JsonList& add(std::string_view part) {
        if (text_.size() > 1) text_ += ',';
        text_ += part;
        return *this;
    }
    JsonList& add(std::string_view key, std::string_view value) {
        return add(json_string(key) + ":" + json_string(value));
    }
    JsonList& add_raw(std::string_view key, std::string_view value) {
        return add(json_string(key) + ":" + std::string(value));
    }
    std::string take() { return std::move(text_) + close_; }

private:
    std::string text_;
    char close_;
};

std::string json_of(const CheckFinding& finding) {
    JsonList object('{', '}');
    object.add("code", finding.rule->name).add("severity", to_text(finding.severity));
    object.add("file", finding.at.file.text());
    object.add_raw("line", std::to_string(finding.at.line));
    object.add_raw("column", std::to_string(finding.at.column));
    if (finding.page > 0) object.add_raw("page", std::to_string(finding.page));
    object.add("words", finding.words).add("problem", finding.problem);
    object.add("why", finding.rule->why).add("mend", finding.how()).add("source", finding.whose());
    return object.take();
}

std::string sentences_of(const ReadingReport& reading) {
    JsonList list('[', ']');
    for (const HardSentence& one : reading.hardest) {
        JsonList object('{', '}');
        object.add_raw("line", std::to_string(one.at.line));
        object.add_raw("words", std::to_string(one.count)).add("text", one.words);
        list.add(object.take());
    }
    return list.take();
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
    JsonList items('[', ']'), object('{', '}');
    for (const ChecklistItem& one : list.items) {
        JsonList item('{', '}');
        item.add_raw("number", std::to_string(one.number)).add("text", one.text);
        items.add(item.add("answer", word_of(one.answer)).take());
    }
    object.add("name", list.name).add_raw("agreed", std::to_string(list.agreed()));
    object.add_raw("judged", std::to_string(list.judged()));
    return object.add_raw("items", items.take()).take();
}

}  // namespace

std::string to_json(const HandoutReport& report) {
    JsonList findings('[', ']'), scores('{', '}'), words('[', ']'), page('{', '}'),
        checklists('[', ']');
    for (const Checklist& one : report.checklists) checklists.add(json_of(one));
    for (const CheckFinding& one : report.findings) findings.add(json_of(one));
    for (const ReadingScore& one : report.reading.scores)
        scores.add_raw(one.method, score_text(one.value));
    for (const std::string& word : report.reading.long_words) words.add(json_string(word));
    page.add("source", report.source).add("title", report.title).add("lang", report.lang);
    for (const Severity severity : {Severity::error, Severity::warning, Severity::hint})
        page.add_raw(std::string(to_text(severity)) + "s", std::to_string(report.count(severity)));
    page.add_raw("reading", scores.take()).add_raw("hardest", sentences_of(report.reading));
    page.add_raw("checklists", checklists.take())
        .add_raw("longWords", words.take())
        .add_raw("findings", findings.take());
    return page.take() + "\n";
}

}  // namespace yaprak
