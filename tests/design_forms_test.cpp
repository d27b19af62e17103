// What is to be filled in: in the text of a page, and as parts of a layout; with a pen and on a
// screen.
#include "designed.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;
using namespace designed;

namespace {

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

std::string document_of(const Designed& site, const std::string& text) {
    return site.said("", text, "", "document").out;
}

}  // namespace

TEST_CASE("underscores in brackets are a line to write on, about as long as they are") {
    const Designed site;
    const std::string dump = site.pages("", "Ad [________] soyad [____]\n");
    CHECK(count_of(dump, "hidden") == 2);
    CHECK(dump.find("\"________\"  hidden") != std::string::npos);
    const std::regex rule("path [0-9.]+,[0-9.]+  ([0-9.]+)x0\\.00  stroke");
    std::smatch found;
    REQUIRE(std::regex_search(dump, found, rule));
    const double longer = std::stod(found[1]);
    const std::string behind = found.suffix();
    REQUIRE(std::regex_search(behind, found, rule));
    CHECK(longer == doctest::Approx(2 * std::stod(found[1])).epsilon(0.01));
}

TEST_CASE("brackets around a space or an x are boxes to tick, drawn and read") {
    const Designed site;
    const std::string dump = site.pages("", "Sigara: [ ] evet [x] hayır\n");
    CHECK(dump.find("\"☐\"  hidden") != std::string::npos);
    CHECK(dump.find("\"☑\"  hidden") != std::string::npos);
    CHECK(dump.find("\"[") == std::string::npos);
}

TEST_CASE("a line is named by what stands before it, a box by what stands behind it") {
    const Designed site;
    const std::string dump = site.pages(
        "forms: fillable\n", "Kullandığınız ilaçların adları: [____], dozu: [____] [ ] sürüyor\n");
    for (const char* label : {"Kullandığınız ilaçların adları", "dozu", "sürüyor"})
        CHECK_MESSAGE(matches(dump, "field [^\n]*\"" + std::string(label) + "\""), dump);
}

TEST_CASE("the box at the head of an item stays its own") {
    const Designed site;
    for (const char* text : {"- [ ] bir\n- [x] iki\n", "1. [ ] bir\n", "> - [ ] bir\n"}) {
        const std::string dump = document_of(site, text);
        CAPTURE(dump);
        CHECK(dump.find("{box}") == std::string::npos);
        CHECK(dump.find("open") != std::string::npos);
    }
}

TEST_CASE("brackets that mean something else stay what they are") {
    const Designed site;
    for (const char* text :
         {"`[ ]` ve `[____]`\n", "Bak: [x](https://a.example)\n", "[x]\n\n[x]: https://a.example\n",
          "\\[ \\] ve a[x] ve [__]\n", "![ ](a.png)\n", "    [____]\n"}) {
        const std::string dump = document_of(site, text);
        CAPTURE(dump);
        CHECK(dump.find("{box}") == std::string::npos);
        CHECK(dump.find("{ticked box}") == std::string::npos);
        CHECK(dump.find("{field}") == std::string::npos);
    }
}

TEST_CASE("a line to write on stands wherever text can") {
    const Designed site;
    for (const char* text : {"[____]\n", "- Ad: [____]\n", "> Ad: [____]\n", "# Ad [____]\n",
                             "| Ad | Soyad |\n|---|---|\n| [____] | x |\n",
                             "Ad: <input type=\"text\" size=\"4\">\n", "**Ad:** *[____]*\n"}) {
        const std::string dump = document_of(site, text);
        CAPTURE(dump);
        CHECK(dump.find("\"____\"") != std::string::npos);
        CHECK(dump.find("field}") != std::string::npos);
    }
}

TEST_CASE("rows of fields have labels, lines, cells, dates and boxes") {
    const Designed site;
    const std::string keys =
        "fields: {step: 20mm, rows: [Ad, [{label: Doğum, date: yes}, {label: No, comb: 4}], "
        "{label: Alerji, boxes: [var, yok]}, {label: Not, lines: 3}]}\nflow: {end: [fields]}\n";
    const std::string dump = site.pages(keys, "Metin\n");
    for (const char* word : {"\"Ad\"", "\"Doğum\"", "\"No\"", "\"Not\"", "var", "yok"})
        CHECK_MESSAGE(dump.find(word) != std::string::npos, word);
    CHECK(count_of(dump, "\"☐\"  hidden") == 2);
    CHECK(count_of(site.said(keys, "Metin\n", "", "flow").out, "field comb 2 2 4") == 1);
}

TEST_CASE("a field is as wide as it says, and others share what is left") {
    const Designed site;
    const std::string dump = site.pages(
        "fields: {gap: 0pt, rows: [[{label: '', width: 50 %}, {label: ''}, {label: ''}]]}\n"
        "flow: {end: [fields]}\n",
        "Metin\n");
    const std::regex rule("path ([0-9.]+),[0-9.]+  ([0-9.]+)x0\\.00  stroke");
    std::vector<double> widths;
    for (std::sregex_iterator at(dump.begin(), dump.end(), rule), end; at != end; ++at)
        widths.push_back(std::stod((*at)[2]));
    REQUIRE(widths.size() == 3);
    CHECK(widths[0] == doctest::Approx(113.39).epsilon(0.001));
    CHECK(widths[1] == doctest::Approx(56.69).epsilon(0.001));
    CHECK(widths[2] == doctest::Approx(56.69).epsilon(0.001));
}

TEST_CASE("a set of fields is asked for by its name") {
    const Designed site;
    const std::string sets = "field-sets: {hasta: {rows: [Hasta]}, hekim: {rows: [Hekim]}}\n";
    const std::string dump = site.pages(sets + "flow: {end: [{fields: hekim}]}\n", "Metin\n");
    CHECK(dump.find("\"Hekim\"") != std::string::npos);
    CHECK(dump.find("\"Hasta\"") == std::string::npos);
    const Said wrong = site.said(sets + "flow: {end: [{fields: hekin}]}\n", "Metin\n");
    CHECK(wrong.err.find("keys.yaml:3:") != std::string::npos);
    CHECK(wrong.err.find("\"hekin\"") != std::string::npos);
}

TEST_CASE("a field of two kinds, or a row wider than it is, is an error with its place") {
    const Designed site;
    CHECK(site.said("fields: {rows: [{label: A, comb: 3, lines: 2}]}\n", "x\n")
              .err.find("a field is of one kind") != std::string::npos);
    CHECK(site.said("fields: {rows: [[{label: A, width: 60 %}, {label: B, width: 60 %}]]}\n", "x\n")
              .err.find("wider than it") != std::string::npos);
    CHECK(site.said("fields: {rows: Ad}\n", "x\n").err.find("a list of rows") != std::string::npos);
}

TEST_CASE("a form that is filled in on a screen has a field for each thing that is asked") {
    const Designed site;
    const std::string keys =
        "forms: fillable\nfields: {rows: [Telefon, {label: Kimlik no, comb: 11}]}\n"
        "flow: {end: [fields]}\n";
    const std::string dump =
        site.pages(keys, "Ad: [________] Sigara: [ ] evet\n\n- [x] Gebeyim.\n");
    CHECK(dump.find("hidden") == std::string::npos);
    for (const char* label : {"\"Ad\"", "\"evet\"", "\"Gebeyim.\"", "\"Telefon\"", "\"Kimlik no\""})
        CHECK_MESSAGE(
            matches(dump, "field [0-9.]+,[0-9.]+  [0-9.]+x[0-9.]+  " + std::string(label)), label);
}

TEST_CASE("fields in a file say what they ask for, look like it, and stand in the form") {
    const Designed site;
    const std::string keys =
        "forms: fillable\nfields: {rows: [Telefon, {label: No, comb: 4}, {label: Not, lines: 2}]}\n"
        "flow: {end: [fields]}\n";
    site.said(keys, "Ad: [________] Sigara: [x] evet\n");
    const fs::path pdf = site.root / "a.pdf";
    const Said made = yaprak_does({"build", (site.root / "content/a.md").string(), "-l",
                                   (site.root / "keys.yaml").string(), "-o", pdf.string()});
    REQUIRE_MESSAGE(made.code == exit_done, made.err);
    const std::string bytes = judges::with_objects(read_file(pdf, 1 << 24));
    CHECK(count_of(bytes, "/Subtype/Widget") + count_of(bytes, "/Subtype /Widget") == 5);
    CHECK(bytes.find("/AcroForm") != std::string::npos);
    CHECK(bytes.find("NeedAppearances") == std::string::npos);
}
