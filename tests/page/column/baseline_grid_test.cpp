#include "page/column/baseline_grid.hpp"

#include "page/break/align_to_grid.hpp"
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <set>

using namespace yaprak;
using namespace yaprak::square;

namespace {

Layout on_grid(Layout layout) {
    layout.grid = 10_pt;
    return layout;
}

// A heading whose leading does not fit the grid.
FlowBlock odd_heading(const std::string& words) {
    FlowBlock made = heading(words);
    std::get<TextBlock>(made.kind).style.leading = 13_pt;
    made.space_before = 4_pt;
    made.space_after = 2_pt;
    return made;
}

// Baselines of the lines whose first letter is small, from the page's top.
std::set<long> baselines(const Page& page) {
    std::set<long> found;
    for (const Item& item : page.items)
        if (const auto* run = std::get_if<GlyphRun>(&item.kind))
            if (run->text[0] >= 'a') found.insert(std::lround(item.at.y.pt() * 100));
    return found;
}

}  // namespace

TEST_CASE("leadings of whole steps stand on the grid") {
    CHECK(is_on_grid(15_pt, 15_pt));
    CHECK(is_on_grid(30_pt, 15_pt));
    CHECK_FALSE(is_on_grid(22_pt, 15_pt));
    CHECK_FALSE(is_on_grid(15_pt, 0_pt));
    CHECK(to_grid(31_pt, 15_pt) == 45_pt);
    CHECK(to_grid(30_pt, 15_pt) == 30_pt);
    CHECK(to_grid(31_pt, 0_pt) == 31_pt);
}

TEST_CASE("a baseline stands at one height of its step, however tall the type") {
    CHECK(baseline_on_grid(8_pt, 10_pt, 10_pt) == 7_pt);
    CHECK(baseline_on_grid(15_pt, 20_pt, 10_pt) == 17_pt);
    CHECK(baseline_on_grid(25_pt, 20_pt, 10_pt) == 17_pt);
}

TEST_CASE("text after a heading is back on the grid, the room for it above the heading") {
    Warnings warnings;
    const Layout paper = on_grid(layout({50_pt, 200_pt}));
    const Pages pages =
        paginated({text("aaaa"), odd_heading("B"), text("cccc dddd")}, paper, warnings);
    // 10 of margin, baselines 7 down in steps of 10; 19 points of heading take two steps.
    CHECK(baselines(pages.pages.front()) == std::set<long>{1700, 4700, 5700});
    for (const Item& item : pages.pages.front().items)
        if (const auto* run = std::get_if<GlyphRun>(&item.kind); run && run->text == "B")
            CHECK(item.at.y.pt() == doctest::Approx(10 + 10 + 4 + 1 + 8));
}

TEST_CASE("lines are level across columns, behind what breaks the rhythm of one of them") {
    Warnings warnings;
    const Layout paper = on_grid(layout({50_pt, 90_pt}, 2));
    const Pages pages = paginated({text(words('a', 4)), odd_heading("B"), text(words('c', 12)),
                                   odd_heading("D"), text(words('e', 9))},
                                  paper, warnings);
    CHECK(pages.pages.size() > 1);
    for (const Page& page : pages.pages)
        for (const long y : baselines(page)) CHECK((y - 1700) % 1000 == 0);
}

TEST_CASE("a first page that begins elsewhere stands on the grid of the others") {
    Warnings warnings;
    Layout paper = on_grid(layout({50_pt, 90_pt}));
    paper.masters.front().areas.front().box.y = 23_pt;
    paper.masters.front().areas.front().box.height = 77_pt;
    const Pages pages = paginated({text(words('a', 15))}, paper, warnings);
    REQUIRE(pages.pages.size() == 2);
    CHECK(*baselines(pages.pages[0]).begin() == 3700);
    CHECK(*baselines(pages.pages[1]).begin() == 1700);
}

TEST_CASE("without a grid nothing moves") {
    Column column;
    column.strips.resize(2);
    align_to_grid(column, 0_pt);
    CHECK(column.grid == 0_pt);
    CHECK(column.strips[0].space == 0_pt);
}
