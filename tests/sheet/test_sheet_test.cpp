// The sheet that shows how a printer prints on both sides.
#include "sheet/test_sheet.hpp"

#include "pdf/judges.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

Pages made(Size paper) {
    Warnings warnings;
    Labels labels(fonts(), "Source Sans 3", "tr", warnings);
    Pages pages = test_sheet(paper, labels);
    CHECK(warnings.empty());
    return pages;
}

// The middles of the crosses on a side: lines of that length, level.
std::vector<Point> crosses(const Page& page, Length length) {
    std::vector<Point> out;
    for (const Item& item : page.items)
        if (const auto* path = std::get_if<Path>(&item.kind)) {
            const Rect box = bounds(*path).value();
            if (box.height == 0_pt && std::abs((box.width - length).mm()) < 0.01)
                out.push_back({item.at.x + length / 2, item.at.y});
        }
    return out;
}

}  // namespace

TEST_CASE("a test sheet's crosses lie behind the rulers of its front") {
    const Pages pages = made({297_mm, 210_mm});
    REQUIRE(pages.pages.size() == 2);
    CHECK(pages.duplex == Duplex::short_edge);
    const auto rulers = crosses(pages.pages[0], 20_mm), behind = crosses(pages.pages[1], 28_mm);
    REQUIRE(rulers.size() == 4);
    REQUIRE(behind.size() == 4);
    for (const Point& ruler : rulers)
        CHECK(std::any_of(behind.begin(), behind.end(), [&](const Point& cross) {
            return std::abs((297_mm - cross.x - ruler.x).mm()) < 0.01 &&
                   std::abs((cross.y - ruler.y).mm()) < 0.01;
        }));
}

TEST_CASE("everything on a test sheet is on the paper, lying or standing") {
    for (const Size paper : {Size{297_mm, 210_mm}, Size{210_mm, 297_mm}})
        for (const Page& page : made(paper).pages)
            for (const Item& item : page.items) {
                CHECK(item.at.x > 5_mm);
                CHECK(item.at.y > 5_mm);
                CHECK(item.at.x < paper.width - 5_mm);
                CHECK(item.at.y < paper.height - 5_mm);
            }
}
