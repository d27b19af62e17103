#include "page/break_pages.hpp"

#include <doctest/doctest.h>

#include <chrono>

using namespace yaprak;

namespace {

Strip strip(double height, double penalty = 0, double space = 0) {
    Strip made;
    made.height = Length::from_pt(height);
    made.penalty = penalty;
    made.space = Length::from_pt(space);
    return made;
}

Column lines(std::size_t count) {
    Column column;
    for (std::size_t i = 0; i < count; ++i) column.strips.push_back(strip(10));
    return column;
}

// "0-3 3-5": what stands in each area.
std::string breaks(const Column& column, const AreaHeights& areas) {
    std::string text;
    for (const Slice& slice : break_pages(column, areas))
        text += (text.empty() ? "" : " ") + std::to_string(slice.begin) + "-" +
                std::to_string(slice.end) + (slice.over ? "!" : "");
    return text;
}

const AreaHeights even{{50_pt}, {50_pt}};

}  // namespace

TEST_CASE("an empty column needs no area") {
    CHECK(breaks({}, even) == "");
}

TEST_CASE("areas are filled to the brim where nothing speaks against it") {
    CHECK(breaks(lines(12), even) == "0-5 5-10 10-12");
}

TEST_CASE("the first page's areas may have other heights than the following page's") {
    CHECK(breaks(lines(12), {{20_pt, 20_pt}, {30_pt}}) == "0-2 2-4 4-7 7-10 10-12");
}

TEST_CASE("space at an area's foot is dropped and space between strips counts") {
    Column column;
    for (int i = 0; i < 4; ++i) column.strips.push_back(strip(20, 0, 10));
    CHECK(breaks(column, even) == "0-2 2-4");
}

TEST_CASE("a break that must not be is moved up, and what depends on it too") {
    Column column = lines(12);
    column.strips[4].penalty = cost::heading_at_foot;
    column.strips[3].penalty = cost::heading_at_foot;
    CHECK(breaks(column, even) == "0-3 3-8 8-12");
}

TEST_CASE("a chain that is longer than an area is broken where it hurts least") {
    Column column = lines(8);
    for (Strip& s : column.strips) s.penalty = cost::heading_at_foot;
    column.strips[2].penalty = cost::widow;
    CHECK(breaks(column, even) == "0-3 3-8");
}

TEST_CASE("spaces shrink a little to take in one more line") {
    Column column;
    for (int i = 0; i < 3; ++i) column.strips.push_back(strip(14, cost::widow, 5));
    column.strips[2].penalty = 0;
    column.strips.push_back(strip(14));
    const auto slices = break_pages(column, {{51_pt}, {51_pt}});
    REQUIRE(slices.size() == 2);
    CHECK(slices[0].end == 3);
    CHECK(slices[0].shrink == doctest::Approx(1 / (10 * shrinkable)));
}

TEST_CASE("a picture gives some of its height to stay on its page") {
    Column column = lines(2);
    column.strips.push_back(strip(34));
    column.strips[2].give = 8_pt;
    CHECK(breaks(column, even) == "0-3");
    CHECK(break_pages(column, even)[0].shrink == doctest::Approx(0.5));
}

TEST_CASE("a strip taller than its area is set anyway") {
    Column column = lines(3);
    column.strips[1].height = 80_pt;
    CHECK(breaks(column, even) == "0-1 1-2! 2-3");
}

TEST_CASE("a strip too tall for a low area waits for a taller one") {
    CHECK(breaks(lines(1), {{5_pt, 50_pt}, {50_pt}}) == "0-0 0-1");
}

TEST_CASE("a last page of one line takes a few more from the page before") {
    CHECK(breaks(lines(41), {{400_pt}, {400_pt}}) == "0-38 38-41");
}

TEST_CASE("a frame's top and bottom come again in each of its fragments") {
    Column column = lines(8);
    column.frames.push_back({});
    column.frames[0].top = column.frames[0].bottom = 10_pt;
    for (std::size_t i = 1; i < 8; ++i) column.strips[i].frame = 0;
    CHECK(breaks(column, even) == "0-3 3-6 6-8");
}

TEST_CASE("a balanced set is as high as its tallest column, on each page anew") {
    Column column = lines(18);
    column.sets.push_back({2, 100_pt});
    for (Strip& s : column.strips) s.set = 0;
    CHECK(breaks(column, even) == "0-10 10-18");
}

TEST_CASE("breaking takes time in proportion to the column") {
    const auto seconds = [](std::size_t count) {
        const Column column = lines(count);
        const auto start = std::chrono::steady_clock::now();
        CHECK_FALSE(break_pages(column, {{450_pt}, {680_pt}}).empty());
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    seconds(1'000);
    CHECK(seconds(20'000) < 60 * (seconds(2'000) + 0.002));
}
