// Leaflets and booklets: two files from one page, made, kept and proven together.
#include "cli/make/letters_site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

struct LeafletSite : Site {
    LeafletSite() { file("a.md", "---\ntitle: A\nlayout: leaflet-z\n---\nBir metin.\n"); }
    std::string made_again(const std::vector<std::string>& more = {}) const {
        settle();
        const std::string out = build(more).out;
        std::smatch found;
        REQUIRE(std::regex_search(out, found, std::regex("(^|\n)([0-9]+ made(, [0-9]+ un)?)")));
        return found[2];
    }
};

// A leaflet for each row of a table.
struct MergedLeaflet : Letters {
    explicit MergedLeaflet(const std::string& rows)
        : Letters("---\ntitle: A\nlayout: leaflet-z\n---\nSayın {{ad}}\n", "ad\n" + rows) {}
    Said merged(std::vector<std::string> more = {}) const {
        settle();
        more.insert(more.begin(), {"--name", "{{ad}}.pdf"});
        return merge(more);
    }
};

}  // namespace

TEST_CASE("a leaflet is made as pages to read and as a sheet to print") {
    const LeafletSite site;
    const Said said = site.build();
    CHECK(said.code == exit_done);
    CHECK(site.made("a.pdf"));
    CHECK(site.made("a-sheet.pdf"));
    CHECK(
        matches(said.out,
                "a\\.pdf  6 pages  .*\n.*a-sheet\\.pdf  2 sides  [0-9.]+ KB  to be printed on both "
                "sides, flipped on the short edge\n[^\n]*: yaprak check [^\n]*\n1 made"));
}

TEST_CASE("sheets are made again when they are gone or were changed, or a proof is asked for") {
    const LeafletSite site;
    settle();
    REQUIRE(site.build().code == exit_done);
    CHECK(site.made_again() == "0 made, 1 un");
    fs::remove(site.root / "out" / "a-sheet.pdf");
    CHECK(yaprak_does({"manifest", "verify", site.out()})
              .err.find("its sheets, a-sheet.pdf: the file is missing") != std::string::npos);
    CHECK(site.made_again() == "1 made");
    CHECK(yaprak_does({"manifest", "verify", site.out()}).code == exit_done);
    write_file(site.root / "out" / "a-sheet.pdf", "bozuk");
    CHECK(site.made_again() == "1 made");
    CHECK(site.made_again({"--proof"}) == "1 made");
    CHECK(site.made_again({"--proof"}) == "0 made, 1 un");
}

TEST_CASE("sheets of a page that makes none any more are taken away, and no other file") {
    const LeafletSite site;
    settle();
    REQUIRE(site.build().code == exit_done);
    write_file(site.root / "out" / "b-sheet.pdf", "someone else's");
    CHECK(site.made_again({"-l", "handout-a4"}) == "1 made");
    CHECK_FALSE(site.made("a-sheet.pdf"));
    CHECK(site.made("b-sheet.pdf"));
}

TEST_CASE("sheets never overwrite what another page makes") {
    const LeafletSite site;
    site.file("a-sheet.md", "# B\n");
    const Said said = site.build();
    CHECK(said.code == exit_some_failed);
    CHECK(matches(said.err,
                  "a\\.md: error: its sheets would overwrite .*a-sheet\\.pdf, which is "
                  "made of .*a-sheet\\.md \\(hint: rename one of the two pages\\)"));
    CHECK(site.made("a-sheet.pdf"));
    CHECK_FALSE(site.made("a.pdf"));
}

TEST_CASE("sheets can be seen as text") {
    const LeafletSite site;
    CHECK(matches(site.build({"--dump", "sheets"}).out, "^page 1  trim 297x210 mm\n  page "));
}

TEST_CASE("the test page is made for the paper that is asked for") {
    const Site site;
    const Said said = yaprak_does({"testpage", "-o", site.out()});
    CHECK(said.code == exit_done);
    CHECK(matches(said.out,
                  "testpage\\.pdf  print it two-sided at 100 %; the "
                  "instructions are on it\n$"));
    CHECK(site.made("testpage.pdf"));
    CHECK(yaprak_does({"testpage", "-o", site.out(), "--paper", "a6"}).err ==
          "error: \"a6\" is too small for the test page (hint: a4, a3 and letter are large "
          "enough) [usage]\n");
    CHECK(yaprak_does({"testpage", "-o", site.out(), "--paper", "b4"}).code == exit_wrong_input);
}

TEST_CASE("a merge makes the sheets of each copy beside it, as a build does") {
    const MergedLeaflet site("bir\niki\n");
    const Said said = site.merged();
    CHECK(said.code == exit_done);
    CHECK(matches(
        said.out,
        "^.*bir\\.pdf  6 pages  .*\n.*bir-sheet\\.pdf  2 sides  [0-9.]+ KB  to be printed on "
        "both sides, flipped on the short edge\n.*iki\\.pdf  6 pages"));
    CHECK(site.files_made() == 4);
    CHECK(has(site.text_of("iki-sheet.pdf"), "Sayın iki"));
    CHECK_FALSE(has(site.text_of("iki-sheet.pdf"), "Sayın bir"));
}

TEST_CASE("a copy is made again when its sheets are gone or were changed") {
    const MergedLeaflet site("bir\niki\n");
    REQUIRE(site.merged().code == exit_done);
    CHECK(has(site.merged().out, "0 made, 2 unchanged"));
    fs::remove(site.root / "out" / "bir-sheet.pdf");
    CHECK(has(yaprak_does({"manifest", "verify", site.out()}).err,
              "its sheets, bir-sheet.pdf: the file is missing"));
    CHECK(has(site.merged({"--resume"}).out, "1 made, 1 unchanged"));
    write_file(site.root / "out" / "iki-sheet.pdf", "bozuk");
    CHECK(has(site.merged({"--resume"}).out, "1 made, 1 unchanged"));
    CHECK(yaprak_does({"manifest", "verify", site.out()}).code == exit_done);
    REQUIRE(site.merged({"-l", "handout-a4"}).code == exit_done);
    CHECK(site.files_made() == 2);
}

TEST_CASE("sheets of one copy never overwrite another one") {
    const MergedLeaflet site("bir\niki\nbir-sheet\n");
    const Said said = site.merged();
    CHECK(said.code == exit_wrong_input);
    CHECK(has(said.err,
              "hastalar.csv:4: error: \"bir-sheet.pdf\" would be made from line 2 too "
              "(hint: take {{no}} into --name)"));
    CHECK(site.files_made() == 0);
    CHECK(site.merged({"-l", "handout-a4"}).code == exit_done);
}

TEST_CASE("a bundle has the sheets of its copies beside it, each on sheets of its own") {
    const MergedLeaflet site("bir\niki\nüç\n");
    const Said said = site.merged({"--bundle", "2"});
    CHECK(said.code == exit_done);
    CHECK(
        matches(said.out, "00001-00002\\.pdf  12 pages  .*\n.*00001-00002-sheet\\.pdf  4 sides  "));
    CHECK(site.files_made() == 4);
    const std::string sheet = "mektup-00001-00002-sheet.pdf";
    CHECK(has(site.text_of(sheet, "-f 1 -l 2"), "Sayın bir"));
    CHECK_FALSE(has(site.text_of(sheet, "-f 1 -l 2"), "Sayın iki"));
    CHECK(has(site.text_of(sheet, "-f 3 -l 4"), "Sayın iki"));
    CHECK(has(site.merged({"--bundle", "2"}).out, "0 made, 2 unchanged"));
    fs::remove(site.root / "out" / sheet);
    CHECK(has(site.merged({"--bundle", "2"}).out, "1 made, 1 unchanged"));
    CHECK(yaprak_does({"manifest", "verify", site.out()}).code == exit_done);
}

TEST_CASE("the sheets of a bundled copy are those that it would have alone") {
    const std::string text = "---\ntitle: A\nlayout: booklet-a5\n---\nSayın {{ad}}\n";
    const Letters site(text, "ad\nbir\niki\n");
    REQUIRE(site.merge({"--name", "{{ad}}.pdf"}).code == exit_done);
    REQUIRE(site.merge({"--bundle", "2"}).code == exit_done);
    const std::string bundled = site.text_of("mektup-00001-00002-sheet.pdf");
    CHECK(bundled == site.text_of("bir-sheet.pdf") + site.text_of("iki-sheet.pdf"));
}
