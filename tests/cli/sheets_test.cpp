// Leaflets and booklets: two files from one page, made, kept and proven together.
#include "site.hpp"

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
                "sides, flipped on the short edge\n1 made"));
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
                  "testpage\\.pdf  print it on both sides, in its real size; it tells the "
                  "rest\n$"));
    CHECK(site.made("testpage.pdf"));
    CHECK(yaprak_does({"testpage", "-o", site.out(), "--paper", "a6"}).err ==
          "error: \"a6\" is too small for the test page (hint: a4, a3 and letter are large "
          "enough)\n");
    CHECK(yaprak_does({"testpage", "-o", site.out(), "--paper", "b4"}).code == exit_wrong_input);
}

TEST_CASE("a merge makes pages to read, and says that it makes no sheets") {
    const LeafletSite site;
    site.file("list.csv", "name\nBir\nİki\n");
    const Said said =
        yaprak_does({"merge", site.content() + "/a.md", "--data", site.content() + "/list.csv",
                     "--name", "{{no}}.pdf", "-o", site.out()});
    CHECK(said.code == exit_done);
    CHECK(said.out.find("the copies are made as pages to read, without the sheets of their "
                        "layout\n") == 0);
    CHECK(site.files_made() == 2);
}
