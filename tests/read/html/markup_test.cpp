// The parts that stand before the parser of HTML, and what is read off attributes.
#include "read/html/html_text.hpp"
#include "read/html/inline_style.hpp"
#include "read/html/list_number.hpp"
#include "read/html/scan_markup.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// "text<tag>/end>" with what is hidden in braces.
std::string parts_of(std::string_view html) {
    std::string out;
    MarkupScanner scanner(html);
    for (Markup part = scanner.next(); part.kind != MarkupKind::end; part = scanner.next()) {
        const std::string name(part.name);
        out += part.kind == MarkupKind::start_tag ? "<" + name + ">"
               : part.kind == MarkupKind::end_tag ? "</" + name + ">"
               : part.kind == MarkupKind::hidden  ? "{" + std::string(part.written) + "}"
                                                  : "[" + std::string(part.written) + "]";
    }
    return out;
}

std::string html_of(std::string_view page) {
    const NoteMarks notes;
    HtmlText html(page, notes);
    html.add_html(page);
    html.end_html();
    return html.text();
}

}  // namespace

TEST_CASE("a tag ends where HTML's tokenizer ends it") {
    CHECK(parts_of("a<b c='>' d=\"/>\" e=>f</b >g") == "[a]<b>[f]</b>[g]");
    CHECK(parts_of("<b \"c>d\">") == "<b>[d\">]");
    CHECK(parts_of("<b c=d'e>f'>") == "<b>[f'>]");
    CHECK(parts_of("a < b <3 <c") == "[a ][<][ b ][<][3 ][<][c]");
    CHECK(parts_of("<b c='d>") == "[<][b c='d>]");
}

TEST_CASE("comments, declarations, instructions and CDATA are hidden") {
    CHECK(parts_of("a<!-- b -- > --!> c -->d") == "[a]{<!-- b -- > --!> c -->}[d]");
    CHECK(parts_of("<!-->a<!--->b<!---->c") == "{<!-->}[a]{<!--->}[b]{<!---->}[c]");
    CHECK(parts_of("<!DOCTYPE html>a<?php \"?\" > ?>b<![CDATA[c>]]>d</ e>f") ==
          "{<!DOCTYPE html>}[a]{<?php \"?\" > ?>}[b]{<![CDATA[c>]]>}[d]{</ e>}[f]");
    CHECK(parts_of("a<!-- b") == "[a]{<!-- b}");
    CHECK(shows_nothing(" <!-- a -->\n<!-- b --> "));
    CHECK_FALSE(shows_nothing("<!-- a"));
    CHECK_FALSE(shows_nothing("<!-- a --> b"));
    CHECK_FALSE(shows_nothing("<br>"));
}

TEST_CASE("what holds no text is closed at once, so that it swallows no page") {
    CHECK(html_of("<iframe src=a>b") == "<iframe src=a></iframe>b");
    CHECK(html_of("<script>a<b></SCRIPT>c") == "<script></script>c");
    CHECK(html_of("<form><b>a</b>") == "<form></form><b>a</b>");
    CHECK(html_of("<form><b>a</b></form>") == "<form><b>a</b></form>");
    CHECK(html_of("<div/>a<br/>") == "<div/></div>a<br/>");
    CHECK(html_of("<body><td>a</td><plaintext>b") == " a </td>b");
}

TEST_CASE("a style says what it means in print") {
    const InlineStyle style = read_inline_style(
        "Page-Break-Before: Always !important; text-align:center;width : 50% ;; color: red; x");
    CHECK(style.before == BreakBefore::page);
    CHECK(style.align == TextAlign::centre);
    CHECK(style.width.share == doctest::Approx(0.5));
    CHECK_FALSE(style.is_hidden);
    CHECK(read_inline_style("display:none").is_hidden);
    CHECK(read_inline_style("break-after: right").after == BreakBefore::right);
    CHECK(read_inline_style("page-break-after: avoid").after == BreakBefore::none);
}

TEST_CASE("numbers of lists are letters and Roman numerals") {
    CHECK(numbering_of("A", "") == 'A');
    CHECK(numbering_of("", "lower-roman") == 'i');
    CHECK(numbering_of("disc", "square") == '1');
    CHECK(list_number(27, 'a') == "aa");
    CHECK(list_number(3, 'A') == "C");
    CHECK(list_number(1994, 'i') == "mcmxciv");
    CHECK(list_number(4000, 'I') == "4000");
    CHECK(list_number(0, 'a') == "0");
}
