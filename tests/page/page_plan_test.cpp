#include "page/page_plan.hpp"

#include "page/square_flow.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// The heights that the text is broken for, if all of it stands on the first page.
AreaHeights heights_of(const Layout& layout) {
    const Flow flow;
    PagePlan plan(layout, flow, [](const Area& area) { return area.box.height; });
    AreaHeights asked;
    plan.break_text([&](const AreaHeights& heights) {
        asked = heights;
        return std::vector<ColumnFragment>(1);
    });
    return asked;
}

}  // namespace

TEST_CASE("facing pages of unequal height are both filled as the lower one") {
    Layout layout = square::layout({50_pt, 80_pt});
    layout.masters[1].name = "left";
    layout.masters.push_back(layout.masters[1]);
    layout.masters[2].name = "right";
    layout.masters[2].areas[0].box.height = 30_pt;
    CHECK(heights_of(layout).back() == std::vector<Length>{30_pt});
    std::swap(layout.masters[1].areas, layout.masters[2].areas);
    CHECK(heights_of(layout).back() == std::vector<Length>{30_pt});
}

TEST_CASE("the first pages have the heights of their own masters") {
    Layout layout = square::layout({50_pt, 80_pt});
    layout.masters[0].areas[0].box.height = 20_pt;
    layout.masters.push_back(layout.masters[1]);
    layout.masters[2].name = "page-3";
    layout.masters[2].page = 3;
    layout.masters[2].areas[0].box.height = 40_pt;
    const AreaHeights expected{{20_pt}, {80_pt}, {40_pt}, {80_pt}};
    CHECK(heights_of(layout) == expected);
}
