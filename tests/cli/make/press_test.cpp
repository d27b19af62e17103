// Files for a print shop: made beside the PDFs, and judged as a print shop would.
#include "cli/make/letters_site.hpp"
#include "preflight/judge_press.hpp"
#include "preflight/pdf_file.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

std::string bytes_of(const fs::path& file) {
    return read_file(file, 1 << 26);
}

// The rules of warnings and errors, each once.
std::string judged(const std::string& pdf, const PressLimits& limits = {}) {
    std::set<std::string> names;
    for (const PressFinding& finding : judge_press(pdf, limits))
        if (finding.weight != Weight::note) names.insert(name_of(finding.rule));
    std::string out;
    for (const std::string& name : names) out += name + " ";
    return out;
}

struct PressSite : Site {
    explicit PressSite(const std::string& layout = "handout-a4", const std::string& more = "") {
        file("a.md", "---\ntitle: Türkçe başlık\nlayout: " + layout + "\ndate: 2026-03-12\n" +
                         more +
                         "---\nBir metin, [bir adres](https://ornek.example) ve **koyu** yazı.\n");
    }
    std::string press(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments = {"--for", "press"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Said said = build(arguments);
        REQUIRE_MESSAGE(said.code == exit_done, said.err);
        return bytes_of(root / "out" / "a-press.pdf");
    }
};

bool is_in(const std::string& part, const std::string& pdf) {
    return pdf.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a page is made to read and for a press, which finds nothing wrong") {
    const PressSite site;
    const std::string pdf = site.press();
    CHECK(site.made("a.pdf"));
    CHECK_FALSE(site.made("a-sheet.pdf"));
    CHECK(pdf.starts_with("%PDF-1.6"));
    CHECK(is_in("/GTS_PDFX", pdf));
    CHECK(is_in("/GTS_PDFA1", pdf));
    CHECK(is_in("FOGRA39", pdf));
    CHECK(is_in("/Trapped /False", pdf));
    CHECK(is_in("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", pdf));
    CHECK(is_in("<xmp:MetadataDate>2026-03-12T00:00:00Z</xmp:MetadataDate>", pdf));
    CHECK(is_in("<pdfaid:conformance>U</pdfaid:conformance>", pdf));
    CHECK_FALSE(is_in("/Annots", pdf));
    CHECK_FALSE(is_in("/StructTreeRoot", pdf));
    CHECK_FALSE(is_in("DeviceRGB", pdf));
    CHECK(judged(pdf) == "");
}

TEST_CASE("a proof shows the colours that the inks of the press will, and is made anew") {
    const PressSite site("own");
    write_file(site.root / "content" / "layouts" / "own.yaml",
               "extends: handout-a4\nstyles:\n  body: {colour: \"#0000ff\"}\n");
    const auto is_bright_blue = [&](const std::vector<std::string>& arguments) {
        const Said said = site.build(arguments);
        REQUIRE_MESSAGE(said.code == exit_done, said.err);
        const std::string pdf = bytes_of(site.root / "out" / "a.pdf");
        return is_in("0 0 1 rg", PdfFile(pdf).content(0));
    };
    CHECK(is_bright_blue({}));
    CHECK_FALSE(is_bright_blue({"--proof", "press"}));
    CHECK_FALSE(site.made("a-press.pdf"));
    CHECK(is_bright_blue({}));
}

TEST_CASE("a run for a press says what a print shop would find in each file") {
    const PressSite site;
    const Said said = site.build({"--for", "press"});
    CHECK(matches(said.out,
                  "a-press\\.pdf  1 page  [0-9.]+ KB  for a print shop: 0 errors, 0 warnings, "
                  "[0-9]+ notes?\n"));
    CHECK(said.err == "");
}

TEST_CASE("what a print shop would warn of is told as the file is made, in JSON too") {
    const PressSite site("own");
    write_file(
        site.root / "content" / "layouts" / "own.yaml",
        "extends: handout-a4\nstyles:\n  body: {size: 8pt, leading: 11pt, colour: \"cmyk(60, 40, "
        "40, 20)\"}\n");
    const Said said = site.build({"--for", "press"});
    CHECK(matches(said.err,
                  "a-press\\.pdf, page 1: warning: text of 8 pt in 4 inks .*"
                  "\\[press-small-text\\]\n"));
    const Said json = site.build({"--for", "press", "--json", "--force"});
    CHECK(json.err == "");
    CHECK(matches(json.out,
                  "\\{\"type\":\"finding\",\"code\":\"press-small-text\",\"severity\":"
                  "\"warning\",\"file\":\"[^\"]*a-press\\.pdf\""));
}

TEST_CASE("the file to read is the same with and without one for a press") {
    const PressSite site;
    settle();
    site.press();
    const std::string beside = bytes_of(site.root / "out" / "a.pdf");
    settle();
    REQUIRE(site.build().code == exit_done);
    CHECK(bytes_of(site.root / "out" / "a.pdf") == beside);
    CHECK_FALSE(site.made("a-press.pdf"));
}

TEST_CASE("the same page gives the same file for a press, and it is made again when it is gone") {
    const PressSite site;
    const std::string first = site.press();
    settle();
    CHECK(site.press({"--force"}) == first);
    fs::remove(site.root / "out" / "a-press.pdf");
    CHECK(site.press() == first);
}

TEST_CASE("leaflets go to a press on their sheet with marks for folds, booklets page by page") {
    const PressSite leaflet("leaflet-z");
    const std::string pdf = leaflet.press();
    CHECK(is_in("/Count 2", pdf));
    CHECK(judged(pdf, {.folds = {{99_mm, 198_mm}}}) == "");
    const PressSite booklet("booklet-a5");
    CHECK(judged(booklet.press()) == "");
}

TEST_CASE("text too near to a fold of its own sheet is told as the file is made") {
    PressSite site("own");
    fs::create_directories(site.root / "content/layouts");
    write_file(site.root / "content/layouts/own.yaml",
               "extends: leaflet-bifold\nmargins: {inner: 2mm, outer: 15mm}\n");
    const Said said = site.build({"--for", "press"});
    CHECK(has(said.err, "mm from a fold"));
    CHECK(has(said.err, "[press-edge]"));
}

TEST_CASE("a layout and a clinic say which printing it is, the clinic last") {
    const PressSite site("mine");
    fs::create_directories(site.root / "content/layouts");
    site.file("layouts/mine.yaml",
              "extends: handout-a4\npress: {profile: uncoated, marks: none, bleed: 5mm}\n");
    const std::string pdf = site.press();
    CHECK(is_in("FOGRA29", pdf));
    CHECK(is_in("/MediaBox [0 0 623.622 870.236]", pdf));  // A4 with 5 mm around it
    settle();
    site.file("clinic.yaml", "name: A\npress: {profile: coated}\n");
    CHECK(is_in("FOGRA39", site.press()));
}

TEST_CASE("a profile that is none of a press is refused, and so is a password") {
    const PressSite site("mine");
    fs::create_directories(site.root / "content/layouts");
    site.file("layouts/mine.yaml", "extends: handout-a4\npress: {profile: mine.icc}\n");
    const Said missing = site.build({"--for", "press"});
    CHECK(missing.code == exit_some_failed);
    CHECK(has(missing.err, "there is no colour profile"));
    site.file("layouts/mine.icc", "nothing");
    CHECK(has(site.build({"--for", "press"}).err, "is damaged, or is no profile"));
    const Said locked = PressSite().build({"--for", "press", "--password", "gizli-bir-soz"});
    CHECK(locked.code == exit_wrong_input);
    CHECK(has(locked.err, "a file for a press has no password"));
}

TEST_CASE("spot inks get a plate of their own, and are seen through their substitute") {
    const PressSite site("mine");
    fs::create_directories(site.root / "content/layouts");
    site.file("layouts/mine.yaml",
              "extends: handout-a4\n"
              "colours: {brand: 'spot(\"PANTONE 320 C\", cmyk(100, 0, 31, 7))'}\n"
              "styles: {heading-1: {colour: brand}, title: {colour: brand}}\n");
    const std::string pdf = site.press();
    CHECK(is_in("/Separation /PANTONE#20320#20C", pdf));
    CHECK_FALSE(is_in("/Separation", bytes_of(site.root / "out" / "a.pdf")));
}

TEST_CASE("copies of a table, and a bundle of them, go to a press too") {
    const Letters letters("---\ntitle: A\n---\nSayın {{ad}}\n", "ad\nAyşe\nUmut\n");
    REQUIRE(letters.merge({"--name", "{{ad}}.pdf", "--for", "press"}).code == exit_done);
    CHECK(judged(bytes_of(letters.root / "out" / "Umut-press.pdf")) == "");
    const Letters bundle("---\ntitle: A\n---\nSayın {{ad}}\n", "ad\nAyşe\nUmut\n");
    REQUIRE(bundle.merge({"--bundle", "2", "--for", "press"}).code == exit_done);
    std::size_t found = 0;
    for (const auto& entry : fs::directory_iterator(bundle.root / "out"))
        if (entry.path().string().ends_with("-press.pdf")) {
            ++found;
            CHECK(judged(bytes_of(entry.path())) == "");
        }
    CHECK(found == 1);
}

TEST_CASE("yaprak check --press tells what a print shop would find") {
    const PressSite site;
    site.press();
    const std::string press = (site.root / "out" / "a-press.pdf").string();
    const std::string screen = (site.root / "out" / "a.pdf").string();
    const Said good = yaprak_does({"check", "--press", press});
    CHECK(good.code == exit_done);
    CHECK(has(good.out, ": 0 errors, "));
    const Said bad = yaprak_does({"check", "--press", screen, press});
    CHECK(bad.code == exit_some_failed);
    CHECK(has(bad.out, ", page 1: error: "));
    CHECK(has(bad.out, "[press-colour]"));
    CHECK(has(bad.out, "[press-link]"));
    site.file("b.pdf", "no PDF");
    const Said none = yaprak_does({"check", "--press", (site.root / "content/b.pdf").string()});
    CHECK(none.code == exit_some_failed);
    CHECK(has(none.err, "this is no PDF that can be read"));
    CHECK(yaprak_does({"check", "--folds", "99mm"}).code == exit_wrong_input);
    CHECK(yaprak_does({"check", "--press", press, "--folds", "x"}).code == exit_wrong_input);
}
