#include "check/report/report_html.hpp"

#include "base/markup.hpp"
#include "base/text.hpp"
#include "base/visible.hpp"
#include "check/report/turkish.hpp"

namespace yaprak {
namespace {

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Handouts checked</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
h1, h2, h3 { line-height: 1.2; }
article { border-top: 3px solid #1b1b1b; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #767676; padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #eee; }
.first-page { float: right; width: 14rem; margin: 0 0 1rem 1rem; border: 1px solid #767676; }
.first-page svg { display: block; width: 100%; height: auto; }
.tick { list-style: "\2610\00a0"; }
@media print { body { margin: 0; max-width: none; } article { break-before: page; } tr { break-inside: avoid; } }
</style>
</head>
<body>
<main>
<h1>Handouts checked</h1>
<p>Findings on wording are warnings and no legal advice (<span lang="tr">hukuki tavsiye değildir</span>).</p>
)";

std::string html(std::string_view text) {
    return escaped(visible(text));
}

// " lang="tr"" where the words are in another language than the report.
std::string lang_attribute(std::string_view lang) {
    if (lang.empty() || lang == "en") return {};
    return " lang=\"" + html(lang) + "\"";
}

void add_row(std::string& out, const CheckFinding& one, std::string_view lang) {
    const SaidFinding said = said_in(lang, one);
    const std::string of = lang_attribute(said.lang);
    out += "<tr><td>" + html(to_text(one.at));
    if (one.page > 0) out += ", page " + std::to_string(one.page);
    out.append("</td><td" + of + ">").append(name_of(one.severity, said.lang));
    out.append("</td><td" + of + ">").append(html(said.problem));
    out.append(" <code>").append(one.rule->name).append("</code></td><td" + of + ">");
    out.append(html(said.why)).append("</td><td" + of + ">").append(html(said.mend));
    out.append("</td><td>").append(html(one.whose())).append("</td></tr>\n");
}

void add_findings(std::string& out, const HandoutReport& report) {
    out += "<h3>Findings</h3>\n";
    if (report.findings.empty()) {
        out += "<p>Nothing was found.</p>\n";
        return;
    }
    out +=
        "<table>\n<thead><tr><th scope=\"col\">Where</th><th scope=\"col\">How grave</th>"
        "<th scope=\"col\">What</th><th scope=\"col\">Why</th><th scope=\"col\">How to mend it</th>"
        "<th scope=\"col\">Whose rule</th></tr></thead>\n<tbody>\n";
    for (const CheckFinding& one : report.findings) add_row(out, one, report.lang);
    out += "</tbody>\n</table>\n";
}

void add_reading(std::string& out, const ReadingReport& reading, std::string_view lang) {
    out += "<h3>How it reads</h3>\n<ul>\n";
    for (const ReadingScore& one : reading.scores)
        out.append("<li>")
            .append(one.method)
            .append(" ")
            .append(score_on_scale(one))
            .append("</li>\n");
    out += "<li>" + counted(reading.words, "word") + " in " +
           counted(reading.sentences, "sentence") + "</li>\n</ul>\n";
    if (!reading.hardest.empty()) out += "<h3>The longest sentences</h3>\n<ol>\n";
    for (const HardSentence& one : reading.hardest)
        out += "<li><span" + lang_attribute(lang) + ">" + html(one.words) + "</span> (" +
               counted(one.count, "word") + ", line " + std::to_string(one.at.line) + ")</li>\n";
    if (!reading.hardest.empty()) out += "</ol>\n";
    if (!reading.long_words.empty())
        out += "<p>Words of six syllables or more: <span" + lang_attribute(lang) + ">" +
               html(joined(reading.long_words, ", ")) + "</span></p>\n";
}

void add_items(std::string& out, const Checklist& list, Answer answer, std::string_view title,
               std::string_view mark) {
    std::string items;
    for (const ChecklistItem& one : list.items)
        if (one.answer == answer)
            items += "<li>" + std::to_string(one.number) + ". " + html(one.text) + "</li>\n";
    if (items.empty()) return;
    out.append("<p>").append(title).append("</p>\n<ul").append(mark).append(">\n");
    out.append(items).append("</ul>\n");
}

void add_checklist(std::string& out, const Checklist& list) {
    out.append("<h3>").append(list.name).append(": ").append(std::to_string(list.agreed()));
    out.append(" of ").append(std::to_string(list.judged())).append("</h3>\n<p>");
    out.append(html(list.source)).append("</p>\n");
    add_items(out, list, Answer::yes, "Holds:", "");
    add_items(out, list, Answer::no, "Does not hold:", "");
    add_items(out, list, Answer::by_hand, "For a person to tick:", " class=\"tick\"");
}

void add_page(std::string& out, const HtmlPage& page) {
    const HandoutReport& report = page.report;
    out += "<article>\n<h2" + lang_attribute(report.lang) + ">" + html(report.title) + "</h2>\n";
    if (!page.first_page.empty())
        out += "<figure class=\"first-page\" role=\"img\" aria-label=\"The first page\">" +
               page.first_page + "</figure>\n";
    const FindingCounts counts = report.counts();
    out += "<p>" + html(report.source) + ": " + counted(counts.errors, "error") + ", " +
           counted(counts.warnings, "warning") + ", " + counted(counts.hints, "hint") + "</p>\n";
    add_reading(out, report.reading, report.lang);
    add_findings(out, report);
    for (const Checklist& list : report.checklists) add_checklist(out, list);
    out += "</article>\n";
}

}  // namespace

std::string to_html(const std::vector<HtmlPage>& pages) {
    std::string out(head);
    for (const HtmlPage& page : pages) add_page(out, page);
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace yaprak
