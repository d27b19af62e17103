#include "check/report/report_html.hpp"

#include "base/markup.hpp"
#include "base/text.hpp"
#include "base/visible.hpp"
#include "check/report/report_words.hpp"
#include "check/report/turkish.hpp"
#include "language/letters/characters.hpp"

#include <algorithm>
#include <initializer_list>

namespace yaprak {
namespace {

constexpr std::string_view style = R"(<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
h1, h2, h3 { line-height: 1.2; }
article { border-top: 3px solid #1b1b1b; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #767676; padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #eee; }
.first-page { float: right; width: 14rem; margin: 0 0 1rem 1rem; border: 1px solid #767676; }
.first-page svg { display: block; width: 100%; height: auto; }
.tick { list-style: "\2610\00a0"; }
th, td { overflow-wrap: break-word; }
table { table-layout: fixed; font-size: .9em; }
th:nth-child(1) { width: 15%; } th:nth-child(2) { width: 10%; } th:nth-child(3) { width: 27%; }
th:nth-child(4), th:nth-child(5), th:nth-child(6) { width: 16%; }
th, td { box-sizing: border-box; }
@page { margin: 15mm; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 10pt; } article + article { break-before: page; } tr { break-inside: avoid; } h2, h3 { break-after: avoid; } }
</style>
)";

std::string html(std::string_view text) {
    return escaped(visible(text));
}

// Of the author's words, where they are in another language than what is said around them.
std::string lang_attribute(std::string_view lang, const ReportWords& words) {
    if (lang.empty() || is_language(lang, words.lang)) return {};
    return " lang=\"" + html(lang) + "\" dir=\"auto\"";
}

class PageReport {
public:
    PageReport(std::string& out, const HtmlPage& page)
        : out_(out),
          page_(page),
          report_(page.report),
          words_(report_words(report_.lang)),
          own_(lang_attribute(report_.lang, words_)) {}

    void run() {
        add({"<article lang=\"", words_.lang, "\">\n<h2", own_, ">", html(report_.title),
             "</h2>\n"});
        if (!page_.first_page.empty())
            add({"<figure class=\"first-page\" role=\"img\" aria-label=\"", words_.first_page,
                 "\">", page_.first_page, "</figure>\n"});
        add({"<p>", html(report_.source), ": ", counts_in(words_, report_.counts()), "</p>\n"});
        add_reading(report_.reading);
        add_findings();
        for (const Checklist& list : report_.checklists) add_checklist(list);
        add({"</article>\n"});
    }

private:
    void add(std::initializer_list<std::string_view> parts) {
        for (const std::string_view part : parts) out_ += part;
    }

    void add_heading(std::string_view words) { add({"<h3>", words, "</h3>\n"}); }

    void add_reading(const ReadingReport& reading) {
        add_heading(words_.reading);
        add({"<ul>\n"});
        for (const ReadingScore& one : reading.scores)
            add({"<li>", one.method, " ", decimal_in(words_, score_on_scale(one)), "</li>\n"});
        add({"<li>", counted_in(words_, reading.words, words_.word), words_.within,
             counted_in(words_, reading.sentences, words_.sentence), "</li>\n</ul>\n"});
        if (!reading.hardest.empty()) add_hardest(reading.hardest);
        if (!reading.long_words.empty())
            add({"<p>", words_.long_words, " <span", own_, ">",
                 html(joined(reading.long_words, ", ")), "</span></p>\n"});
    }

    void add_hardest(const std::vector<HardSentence>& hardest) {
        add_heading(words_.longest);
        add({"<ol>\n"});
        for (const HardSentence& one : hardest)
            add({"<li><span", own_, ">", html(one.words), "</span> (",
                 counted_in(words_, one.count, words_.word), ", ", words_.line, " ",
                 std::to_string(one.at.line), ")</li>\n"});
        add({"</ol>\n"});
    }

    void add_findings() {
        add_heading(words_.findings);
        if (report_.findings.empty()) return add({"<p>", words_.nothing, "</p>\n"});
        add({"<table>\n<thead><tr>"});
        for (const std::string_view one : {words_.where, words_.severity, words_.what,
                                           words_.reason, words_.remedy, words_.source})
            add({"<th scope=\"col\">", one, "</th>"});
        add({"</tr></thead>\n<tbody>\n"});
        for (const CheckFinding& one : shown_of(report_.findings)) add_row(one);
        add({"</tbody>\n</table>\n"});
    }

    void add_row(const CheckFinding& one) {
        const SaidFinding said = said_in(report_.lang, one);
        add({"<tr><td>", html(to_text(one.at))});
        if (one.page > 0) add({", ", words_.page, " ", std::to_string(one.page)});
        add({"</td><td>", name_of(one.severity, said.lang), "</td><td>", html(said.problem),
             " <code>", one.rule->name, "</code></td><td>", html(said.why), "</td><td>",
             html(said.mend), "</td><td>", html(said.source), "</td></tr>\n"});
    }

    void add_checklist(const Checklist& list) {
        add({"<h3>", name_in(words_, list), ": ", std::to_string(list.agreed()), words_.of,
             std::to_string(list.judged()), "</h3>\n<p>", html(source_in(words_, list)), "</p>\n"});
        add_items(list, Answer::yes, words_.holds, "");
        add_items(list, Answer::no, words_.lacks, "");
        add_items(list, Answer::by_hand, words_.to_tick, " class=\"tick\"");
    }

    void add_items(const Checklist& list, Answer answer, std::string_view title,
                   std::string_view mark) {
        std::string items;
        for (const ChecklistItem& one : list.items)
            if (one.answer == answer)
                items += "<li>" + std::to_string(one.number) + ". " +
                         html(text_in(words_, list, one)) + "</li>\n";
        if (!items.empty()) add({"<p>", title, "</p>\n<ul", mark, ">\n", items, "</ul>\n"});
    }

    std::string& out_;
    const HtmlPage& page_;
    const HandoutReport& report_;
    const ReportWords& words_;
    const std::string own_;  // attributes of the author's words
};

// Of its frame: the language of most of its pages, the first's of as many.
const ReportWords& words_of(const std::vector<HtmlPage>& pages) {
    const auto is_turkish = [](const HtmlPage& page) {
        return is_language(page.report.lang, "tr");
    };
    const std::size_t turkish = std::size_t(std::count_if(pages.begin(), pages.end(), is_turkish));
    if (2 * turkish == pages.size())
        return report_words(pages.empty() ? "" : pages.front().report.lang);
    return report_words(2 * turkish > pages.size() ? "tr" : "en");
}

}  // namespace

std::string to_html(const std::vector<HtmlPage>& pages) {
    const ReportWords& words = words_of(pages);
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + std::string(words.lang) +
                      "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                      "content=\"width=device-width, initial-scale=1\">\n<title>";
    out.append(words.title).append("</title>\n").append(style);
    out.append("</head>\n<body>\n<main>\n<h1>").append(words.title).append("</h1>\n<p>");
    out.append(words.notice).append("</p>\n");
    for (const HtmlPage& page : pages) PageReport(out, page).run();
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace yaprak
