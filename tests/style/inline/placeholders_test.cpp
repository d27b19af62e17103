// Templates of the layout and placeholders in the author's text.
#include "style/inline/placeholders.hpp"

#include "style/pages.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::test;

namespace {

Document tms() {
    Document document = page({}, "TMS");
    document.front.category = "Beyin";
    document.front.date = Date{2025, 4, 7, {}};
    document.front.values = {{"version", "3"}};
    return document;
}

std::string filled(const std::string& pattern, const Clinic& whose = clinic()) {
    return Placeholders(tms(), whose, "tr").fill(pattern, {"l.yaml", 4, 7});
}

}  // namespace

TEST_CASE("placeholders stand for the page's and the clinic's facts") {
    CHECK(filled("{{title}}, {{ category }}") == "TMS, Beyin");
    CHECK(filled("{{date}} v{{version}}") == "7 Nisan 2025 v3");
    CHECK(filled("{{clinic.address}}") == "Örnek Cad. 1, Çankaya / Ankara");
    CHECK(filled("{{page.title}} {{page.nothing}}") == "TMS ");
    CHECK(filled("{{page}} / {{pages}}") == "{{page}} / {{pages}}");
}

TEST_CASE("an empty part goes with its separator") {
    const std::string pattern = "{{clinic.name}} · Tel. {{clinic.phone}} · {{clinic.site}}";
    Clinic own = clinic();
    CHECK(filled(pattern, own) == "Yaprak Klinik · Tel. 0312 000 00 00 · klinik.example");
    own.phone.clear();
    CHECK(filled(pattern, own) == "Yaprak Klinik · klinik.example");
    own.name.clear();
    CHECK(filled(pattern, own) == "klinik.example");
    own.site.clear();
    CHECK(filled(pattern, own) == "");
}

TEST_CASE("the clinic's own values are known, and a wrong name is told with the nearest") {
    Clinic own = clinic();
    own.values["social.x"] = "@klinik";
    CHECK(filled("{{clinic.social.x}}", own) == "@klinik");
    CHECK(error_of([] { filled("{{titel}}"); }) ==
          "l.yaml:4:7: error: unknown placeholder \"{{titel}}\" (hint: did you mean \"title\"?)");
    CHECK(error_of([] { filled("{{qqqqqqqqqq}}"); }) ==
          "l.yaml:4:7: error: unknown placeholder \"{{qqqqqqqqqq}}\" (hint: known: category, "
          "client, clinic.address, clinic.email, clinic.hours, clinic.lang, clinic.name, "
          "clinic.phone, clinic.site, clinic.tagline, date, description, lang, name, page, pages, "
          "role, title, version)");
    CHECK(filled("a {{ b") == "a {{ b");
}

TEST_CASE("the author's text is filled too, and keeps what nobody knows") {
    Warnings warnings;
    const Placeholders known(tms(), clinic(), "tr");
    CHECK(known.fill_text("Arayın: {{clinic.phone}} {{clinik.x}} {{page}}.", {"p.md", 3, 1},
                          warnings) == "Arayın: 0312 000 00 00 {{clinik.x}} {{page}}.");
    REQUIRE(warnings.list().size() == 2);
    CHECK(warnings.list()[0].problem == "unknown placeholder \"{{clinik.x}}\"");
    CHECK(warnings.list()[1].hint == "pages are known to heads and feet only");
}

TEST_CASE("a letter's recipient is the row's, else the page's, line by line; else nobody") {
    const SourcePos at{"p.md", 1, 1};
    Warnings warnings;
    const auto lines = [&](const std::string& said, const std::map<std::string, std::string>& row) {
        Document document = tms();
        if (!said.empty()) document.front.values["recipient"] = said;
        const Values values{row};
        std::string out;
        for (const std::string& line :
             Placeholders(document, clinic(), "tr", &values).recipient(at, warnings))
            out += line + "|";
        return out;
    };
    CHECK(lines("", {}) == "");
    CHECK(lines("{{ad}}\n\n Çınar Sok. 4<br/>Ankara\n", {{"ad", "A"}}) == "A|Çınar Sok. 4|Ankara|");
    CHECK(lines("x", {{"recipient", "A\nB"}}) == "A|B|");
    CHECK(lines("x", {{"alici", "A"}}) == "x|");
    CHECK(lines("", {{"alici", "A<br>B"}}) == "A|B|");
    CHECK(warnings.list().empty());
}

TEST_CASE("heads and feet are resolved for each master, and keep the page's number") {
    const Flow flow = resolved(tms(), handout(), clinic());
    REQUIRE(flow.furniture.size() == 2);
    REQUIRE(flow.furniture[0].size() == 1);
    REQUIRE(flow.furniture[1].size() == 2);
    CHECK(flow.furniture[0][0].left.text == "Yaprak Klinik · 0312 000 00 00 · klinik.example");
    CHECK(flow.furniture[0][0].right.text == "{{page}} / {{pages}}");
    CHECK(flow.furniture[0][0].rule.has_value());
    CHECK(flow.furniture[1][0].left.text == "TMS");
    CHECK(flow.furniture[1][0].left.runs[0].tag == no_tag);
}

TEST_CASE("capitals leave the page's number alone") {
    Layout layout = handout();
    layout.styles["folio"].transform = Transform::upper;
    layout.masters[0].furniture[0].right = "sayfa {{page}}";
    CHECK(resolved(tms(), layout, clinic()).furniture[0][0].right.text == "SAYFA {{page}}");
}

TEST_CASE("what the page says of itself may hold placeholders, of each other too") {
    Document document = tms();
    document.front.title = words("Sayın {{ad}}");
    document.front.category = "{{selam}}, {{bilinmeyen}}";
    document.front.values = {{"selam", "Merhaba {{ad}}"}, {"a", "{{b}}"}, {"b", "b {{a}}"}};
    Values row;
    row.by_key = {{"ad", "Ayla"}};
    Warnings warnings;
    const Placeholders placeholders(document, clinic(), "tr", &row, &warnings);
    CHECK(placeholders.fill("{{title}}", {}) == "Sayın Ayla");
    for (int twice = 0; twice < 2; ++twice)
        CHECK(placeholders.fill("{{category}}", {}) == "Merhaba Ayla, {\u2060{bilinmeyen}}");
    REQUIRE(warnings.list().size() == 1);
    CHECK(warnings.list()[0].problem == "unknown placeholder \"{{bilinmeyen}}\"");
    CHECK(warnings.list()[0].at.file.text() == document.source);
}

TEST_CASE("a placeholder that leads back to itself stays there, and a warning names the circle") {
    Document document = tms();
    document.front.values = {{"a", "{{b}}"}, {"b", "b {{c}}"}, {"c", "{{a}}"}, {"d", "{{d}}"}};
    Warnings warnings;
    const Placeholders placeholders(document, clinic(), "tr", nullptr, &warnings);
    for (int twice = 0; twice < 2; ++twice)
        CHECK(placeholders.fill("{{a}}", {}) == "b {\u2060{b}}");
    CHECK(placeholders.fill("{{d}}", {}) == "{\u2060{d}}");
    REQUIRE(warnings.list().size() == 2);
    CHECK(warnings.list()[0].problem ==
          "the placeholder \"{{a}}\" leads back to itself: {{a}} -> {{b}} -> {{c}} -> {{a}}");
    CHECK(warnings.list()[0].at.file.text() == document.source);
    CHECK(warnings.list()[1].problem ==
          "the placeholder \"{{d}}\" leads back to itself: {{d}} -> {{d}}");
}

TEST_CASE("values that name each other in a long chain are filled one by one") {
    Document document = tms();
    document.front.values["v0"] = "son";
    for (int i = 1; i < 100'000; ++i)
        document.front.values["v" + std::to_string(i)] = "{{v" + std::to_string(i - 1) + "}}";
    document.front.values["halka"] = "{{v0}} {{v99999}} {{halka}}";
    const Placeholders placeholders(document, clinic(), "tr");
    CHECK(placeholders.fill("{{v99999}}", {}) == "son");
    CHECK(placeholders.fill("{{halka}}", {}).starts_with("son son "));
}

TEST_CASE("values that double and double again stay as they are") {
    Document document = tms();
    document.front.values["v0"] = "ha";
    for (int i = 1; i < 40; ++i) {
        const std::string before = "{{v" + std::to_string(i - 1) + "}}";
        document.front.values["v" + std::to_string(i)] = before + before;
    }
    Warnings warnings;
    const Placeholders placeholders(document, clinic(), "tr", nullptr, &warnings);
    CHECK(placeholders.fill("{{v39}}", {}).size() < 200'000);
    REQUIRE_FALSE(warnings.empty());
    CHECK(warnings.list()[0].problem == "the placeholder \"{{v16}}\" grows too long");
}

TEST_CASE("a value with braces in it is no number of a page") {
    Values row;
    row.by_key = {{"ad", "{{page}} A {{{pages}}}"}};
    const Placeholders placeholders(tms(), clinic(), "tr", &row);
    CHECK(placeholders.fill("{{ad}} {{page}}", {}) ==
          "{\u2060{page}} A {\u2060{\u2060{pages}}} {{page}}");
}

TEST_CASE("values that come to more than a megabyte are an error at the place of the last") {
    Document document = tms();
    document.front.values["uzun"] = std::string(60'000, 'a');
    const Placeholders fill(document, clinic(), "tr");
    Warnings warnings;
    for (int i = 0; i < 17; ++i)
        CHECK(fill.fill_text("{{uzun}}", {"a.md", 3, 1}, warnings).size() == 60'000);
    CHECK(error_of([&] {
              fill.fill_text("{{uzun}}", {"a.md", 9, 1}, warnings);
          }) ==
          "a.md:9:1: error: the placeholders of the page stand for more than 1 MB of text (hint: "
          "name long values less often)");
}

TEST_CASE("a hint lists forty names at most, and after a hundred hints there is none") {
    Document document = tms();
    for (int i = 0; i < 100; ++i) document.front.values["k" + std::to_string(i)] = "a";
    const PlaceholderValues values(document, clinic(), "tr", nullptr, nullptr);
    const std::string hint = values.hint_for("qqqqqqqqqq");
    CHECK(hint.ends_with(" others"));
    CHECK(std::count(hint.begin(), hint.end(), ',') == 39);
    for (int i = 0; i < 99; ++i) CHECK(!values.hint_for("yok").empty());
    CHECK(values.hint_for("yok").empty());
}
