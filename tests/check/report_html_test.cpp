#include "check/report/report_html.hpp"

#include "check/checked.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a report in HTML stands by itself and escapes what the author wrote") {
    const std::string html =
        to_html({{checked("---\ntitle: A <b>\n---\nGünde 1,0 mg <x> alın.\n"), "<svg></svg>"}});
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    CHECK(html.find("http") == html.npos);
    CHECK(html.find("<svg></svg>") != html.npos);
    CHECK(html.find("dose-trailing-zero") != html.npos);
    CHECK(html.find("For a person to tick:") != html.npos);
    CHECK(html.find("<x>") == html.npos);
    CHECK(html.find("hukuki tavsiye değildir") != html.npos);
}

TEST_CASE("what is said in another language than the report's has its language") {
    const std::string html = to_html({{checked("Günde 1,0 mg alın.\n"), ""}});
    CHECK(html.find("<td lang=\"tr\">hata</td>") != html.npos);
    CHECK(html.find("<td lang=\"tr\">&quot;1 mg&quot; yazın</td>") != html.npos);
    CHECK(html.find("<span lang=\"tr\">Günde") != html.npos);
}
