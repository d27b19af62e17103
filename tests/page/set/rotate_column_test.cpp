#include "page/set/rotate_column.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

Item item(Point at, decltype(Item::kind) kind) {
    Item made;
    made.at = at;
    made.kind = std::move(kind);
    return made;
}

// One strip of 20 points with one item, turned in a column of 100 points; 5 points from the left.
Strip turned_with(Item only) {
    Column column;
    column.strips.emplace_back().height = 20_pt;
    column.strips[0].items.push_back(std::move(only));
    column.strips[0].notes = {3};
    std::vector<Strip> strips = rotated(std::move(column), 100_pt, {5_pt, 60_pt});
    REQUIRE(strips.size() == 1);
    return strips[0];
}

}  // namespace

TEST_CASE("text that is turned reads upwards from where it began") {
    const Strip strip = turned_with(item({30_pt, 8_pt}, GlyphRun{}));
    CHECK(strip.height == 100_pt);
    CHECK(strip.notes == std::vector<int>{3});
    CHECK(strip.items[0].at == Point{13_pt, 70_pt});
    CHECK(std::get<GlyphRun>(strip.items[0].kind).upwards);
}

TEST_CASE("links and grounds that are turned cover what they covered") {
    const Strip link = turned_with(item({30_pt, 8_pt}, LinkArea{{40_pt, 10_pt}, 0}));
    CHECK(link.items[0].at == Point{13_pt, 30_pt});
    CHECK(std::get<LinkArea>(link.items[0].kind).size == Size{10_pt, 40_pt});
    const Strip ground = turned_with(item({30_pt, 8_pt}, rectangle({40_pt, 10_pt}, Grey{0})));
    const Rect box = *bounds(std::get<Path>(ground.items[0].kind)) + ground.items[0].at;
    CHECK(box == Rect{13_pt, 30_pt, 10_pt, 40_pt});
}

TEST_CASE("a column that is turned is cut where the page's width ends") {
    Column column;
    for (int i = 0; i < 7; ++i) column.strips.emplace_back().height = 20_pt;
    CHECK(rotated(std::move(column), 100_pt, {0_pt, 60_pt}).size() == 3);
}
