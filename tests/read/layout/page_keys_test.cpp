// Paper, margins, columns and masters -> which page is made by what, and where its text stands.
#include "read/layout/layout_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("columns share the measure less the gutters") {
    LayoutFolder folder;
    folder.write("two",
                 "extends: base\ncolumns: 2\ngutter: 12mm\n"
                 "masters: {first: {columns: 1}}\n");
    const Layout layout = folder.read("two");
    CHECK(layout.masters[0].areas.size() == 1);
    REQUIRE(layout.masters[1].areas.size() == 2);
    CHECK(shown(layout.masters[1].areas[1].box) == "111,24 75x250.5");
}

TEST_CASE("paper may be turned and may be of any size") {
    LayoutFolder folder;
    folder.write("wide", "extends: base\npaper: a4\norientation: landscape\n");
    folder.write("own", "extends: base\npaper: [30cm, 210mm]\n");
    CHECK(folder.read("wide").paper.width.mm() == doctest::Approx(297));
    CHECK(folder.read("own").paper.width.mm() == doctest::Approx(300));
}

TEST_CASE("a page must leave room for text") {
    CHECK(base_error("margins: {inner: 120mm, outer: 95mm}\n") ==
          "2:1: a column of the first page would be 0 mm wide (the paper is 210 mm wide)");
    CHECK(base_error("columns: 12\ngutter: 10mm\n") ==
          "2:1: a column of the first page would be 4.3 mm wide (the paper is 210 mm wide)");
    CHECK(base_error("hero: {height: 290mm}\n") ==
          "2:1: no room is left for text on the first page (the paper is 297 mm high)");
    CHECK(base_error("masters: {first: {foot: {offset: 300mm}}}\n") ==
          "2:25: this line stands outside the paper (give it an \"offset\" from the edge, as "
          "14mm)");
}

TEST_CASE("a page is made by its number, then as the last, then as left or right") {
    LayoutFolder folder;
    folder.write("kinds",
                 "extends: base\nmasters:\n  last: {}\n  page-3: {}\n  left: {}\n  right: {}\n");
    const Layout layout = folder.read("kinds");
    const auto name = [&](int page, int pages) {
        return layout.masters[layout.master_of(page, pages)].name;
    };
    CHECK(name(1, 1) == "first");
    CHECK(name(2, 5) == "left");
    CHECK(name(3, 3) == "page-3");
    CHECK(name(5, 6) == "right");
    CHECK(name(5, 5) == "last");
    CHECK(name(5, 0) == "right");
}

TEST_CASE("a left page has its inner margin at the right") {
    LayoutFolder folder;
    folder.write("book",
                 "extends: base\nmargins: {inner: 30mm, outer: 10mm}\n"
                 "masters: {left: {}, right: {}}\n");
    const Layout layout = folder.read("book");
    CHECK(shown(layout.masters[2].areas[0].box) == "10,24 170x250.5");
    CHECK(shown(layout.masters[3].areas[0].box) == "30,24 170x250.5");
}
