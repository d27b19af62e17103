#include "model/page.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("pages as text: one line an item, two decimals always") {
    Pages pages;
    Page& page = pages.pages.emplace_back();
    page.trim = {60_mm, 80_mm};
    page.label = "1";
    Item text;
    text.at = {5_pt, 13_pt};
    GlyphRun run;
    run.size = 8_pt;
    run.text = "one \"two\"";
    text.kind = run;
    text.tag = 3;
    Item ground;
    ground.at = {-3_pt, 0.333_pt};
    ground.kind = rectangle({10_pt, 20.5_pt}, Grey{0});
    ground.artifact = Artifact::background;
    ground.clip = Rect{0_pt, 0_pt, 5_pt, 5_pt};
    Item link;
    link.kind = LinkArea{{4_pt, 8_pt}, 2};
    page.items = {text, ground, link};
    pages.outline.push_back({{1, "one"}, 0, 5_pt});
    CHECK(dump(pages, {"Square"}) ==
          "page 1  trim 60x80 mm\n"
          "  text 5.00,13.00  Square 8  \"one \\\"two\\\"\"\n"
          "  path -3.00,0.33  10.00x20.50  fill #000000  background  clip 0.00,0.00 5.00x5.00\n"
          "  link 0.00,0.00  4.00x8.00  to 2\n"
          "bookmark 1  page 1  5.00  \"one\"\n");
}

TEST_CASE("a circle closes where it began") {
    const Path path = circle(10_pt);
    CHECK(std::get<PathMove>(path.steps.front()).to == Point{10_pt, 0_pt});
    CHECK(std::get<PathCurve>(path.steps[4]).to == Point{10_pt, 0_pt});
}
