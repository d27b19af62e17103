#include "check/report/report_html.hpp"

#include "check/checked.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

const std::string english = "---\nlang: en\ntitle: Sleep\n---\n";

}  // namespace

TEST_CASE("a report in HTML stands by itself and escapes what the author wrote") {
    const std::string html =
        to_html({{checked("---\ntitle: A <b>\n---\nGünde 1,0 mg <x> alın.\n"), "<svg></svg>"}});
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"tr\">"));
    CHECK(!holds(html, "http"));
    CHECK(holds(html, "<svg></svg>"));
    CHECK(holds(html, "dose-trailing-zero"));
    CHECK(!holds(html, "<x>"));
}

TEST_CASE("the report of a Turkish page is Turkish, headings, checklists and sources with it") {
    const std::string html = to_html({{checked("Günde 1,0 mg alın. Su için.\n"), "<svg></svg>"}});
    for (const char* one :
         {"<title>Denetlenen broşürler</title>", "<h1>Denetlenen broşürler</h1>",
          "hukuki tavsiye değildir", "<article lang=\"tr\">", "aria-label=\"İlk sayfa\"",
          "<h3>Okunabilirlik</h3>", "<h3>Bulgular</h3>", "<th scope=\"col\">Kuralın kaynağı</th>",
          "<td>hata</td>", "Elle işaretlenecekler:", "1. amacı başlığından",
          "<h3>CDC dizini: ", "Hataya Açık Kısaltma"})
        CHECK_MESSAGE(holds(html, one), one);
    for (const char* one : {"Holds", "Whose rule", "it has", "sentence", "ISMP, List"})
        CHECK_MESSAGE(!holds(html, one), one);
}

TEST_CASE("the report of an English page is English") {
    const std::string html = to_html({{checked(english + "Take 1.0 mg daily.\n"), "<svg></svg>"}});
    for (const char* one : {"<html lang=\"en\">", "<h1>Handouts checked</h1>", "<td>error</td>",
                            "For a person to tick:", "no legal advice"})
        CHECK_MESSAGE(holds(html, one), one);
    CHECK(!holds(html, "Bulgular"));
}

TEST_CASE("a report of several pages speaks each page's language, its frame that of most") {
    const HtmlPage turkish{checked("Su için.\n"), ""};
    const HtmlPage other{checked(english + "Drink water.\n"), ""};
    CHECK(holds(to_html({other, turkish, turkish}), "<html lang=\"tr\">"));
    const std::string html = to_html({other, turkish});
    CHECK(holds(html, "<html lang=\"en\">"));
    CHECK(holds(html, "<article lang=\"en\">"));
    CHECK(holds(html, "<article lang=\"tr\">"));
}

TEST_CASE("an author's words in a language of neither have their own") {
    const std::string html =
        to_html({{checked("---\nlang: ar\ntitle: نوم\n---\nاشرب الماء.\n"), ""}});
    CHECK(holds(html, "<h2 lang=\"ar\" dir=\"auto\">"));
    CHECK(holds(html, "<span lang=\"ar\" dir=\"auto\">"));
}
