#include "page/break/break_pages.hpp"

#include "cpu_time.hpp"
#include "page/break/apply_looseness.hpp"
#include "page/column/penalties.hpp"

#include <doctest/doctest.h>

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
    for (const ColumnFragment& fragment : break_pages(column, areas))
        text += (text.empty() ? "" : " ") + std::to_string(fragment.begin) + "-" +
                std::to_string(fragment.end) + (fragment.overfull ? "!" : "");
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

TEST_CASE("every page may have a height of its own, and the last one's goes on") {
    CHECK(breaks(lines(22), {{20_pt}, {30_pt}, {50_pt}}) == "0-2 2-5 5-10 10-15 15-20 20-22");
}

TEST_CASE("space at an area's foot is dropped and space between strips counts") {
    Column column;
    for (int i = 0; i < 4; ++i) column.strips.push_back(strip(20, 0, 10));
    CHECK(breaks(column, even) == "0-2 2-4");
}

TEST_CASE("a break that must not be is moved up, and what depends on it too") {
    Column column = lines(12);
    column.strips[4].penalty = penalties::heading_at_foot;
    column.strips[3].penalty = penalties::heading_at_foot;
    CHECK(breaks(column, even) == "0-3 3-8 8-12");
}

TEST_CASE("a chain that is longer than an area is broken where it hurts least") {
    Column column = lines(8);
    for (Strip& s : column.strips) s.penalty = penalties::heading_at_foot;
    column.strips[2].penalty = penalties::widow;
    CHECK(breaks(column, even) == "0-3 3-8");
}

TEST_CASE("spaces shrink a little to take in one more line") {
    Column column;
    for (int i = 0; i < 3; ++i) column.strips.push_back(strip(14, penalties::widow, 5));
    column.strips[2].penalty = 0;
    column.strips.push_back(strip(14));
    const auto fragments = break_pages(column, {{51_pt}, {51_pt}});
    REQUIRE(fragments.size() == 2);
    CHECK(fragments[0].end == 3);
    CHECK(fragments[0].shrink_ratio == doctest::Approx(1 / (10 * shrinkable)));
}

TEST_CASE("a picture gives some of its height to stay on its page") {
    Column column = lines(2);
    column.strips.push_back(strip(34));
    column.strips[2].shrink = 8_pt;
    CHECK(breaks(column, even) == "0-3");
    CHECK(break_pages(column, even)[0].shrink_ratio == doctest::Approx(0.5));
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
    CHECK(breaks(lines(41), {{400_pt}, {400_pt}}) == "0-36 36-41");
}

TEST_CASE("a frame's top and bottom come again in each of its fragments") {
    Column column = lines(8);
    column.frames.push_back({});
    column.frames[0].top = column.frames[0].bottom = 10_pt;
    for (std::size_t i = 1; i < 8; ++i) column.strips[i].frame = FrameIndex(0);
    CHECK(breaks(column, even) == "0-3 3-6 6-8");
}

TEST_CASE("a frame's mark counts where the frame goes on in another area") {
    Column column = lines(11);
    column.frames.push_back({});
    column.frames[0].mark_height = 20_pt;
    for (Strip& s : column.strips) s.frame = FrameIndex(0);
    CHECK(breaks(column, even) == "0-5 5-8 8-11");
}

TEST_CASE("a balanced set is as high as its tallest column, on each page anew") {
    Column column = lines(18);
    column.sets.push_back({2, 100_pt});
    for (Strip& s : column.strips) s.set = SetIndex(0);
    CHECK(breaks(column, even) == "0-10 10-18");
}

TEST_CASE("breaking takes time in proportion to the column") {
    const auto seconds = [](std::size_t count) {
        const Column column = lines(count);
        return test::cpu_seconds([&] {
            CHECK_FALSE(break_pages(column, {{450_pt}, {680_pt}}).empty());
        });
    };
    seconds(1'000);
    CHECK(seconds(20'000) < 60 * (seconds(2'000) + 0.002));
}

namespace {

// "1a 0-3, 1b 3-5": page, column and what stands in it, "=" for what stands across.
std::string bands(const Column& column, const AreaHeights& areas) {
    std::string text;
    int page = 0;
    for (const ColumnFragment& fragment : break_pages(column, areas)) {
        page += fragment.begins_page;
        const bool wide = fragment.begin < fragment.end && column.strips[fragment.begin].wide;
        text += (text.empty() ? "" : ", ") + std::to_string(page) +
                (wide ? '=' : char('a' + fragment.area)) + " " + std::to_string(fragment.begin) +
                "-" + std::to_string(fragment.end) +
                (fragment.top > 0_pt ? "@" + std::to_string(int(fragment.top.pt())) : "");
    }
    return text;
}

const AreaHeights two_columns{{50_pt, 50_pt}, {50_pt, 50_pt}};

}  // namespace

TEST_CASE("columns are filled one after the other and balanced on the last page") {
    CHECK(bands(lines(16), two_columns) == "1a 0-5, 1b 5-10, 2a 10-13, 2b 13-16");
}

TEST_CASE("a wide strip stands across, the columns below it") {
    Column column = lines(7);
    column.strips[0].wide = true;
    column.strips[0].space = 5_pt;
    CHECK(bands(column, two_columns) == "1= 0-1, 1a 1-4@15, 1b 4-7@15");
}

TEST_CASE("columns are balanced before a wide strip and go on below it") {
    Column column = lines(9);
    column.strips[4].wide = true;
    CHECK(bands(column, two_columns) == "1a 0-2, 1b 2-4, 1= 4-5@20, 1a 5-7@30, 1b 7-9@30");
}

TEST_CASE("a wide strip that does not fit below its columns begins the next page") {
    Column column = lines(12);
    column.strips[9].wide = true;
    CHECK(bands(column, two_columns) == "1a 0-5, 1b 5-9, 2= 9-10, 2a 10-11@10, 2b 11-12@10");
}

TEST_CASE("nothing but wide strips, and one taller than a page, go through") {
    Column column = lines(7);
    for (Strip& s : column.strips) s.wide = true;
    CHECK(bands(column, two_columns) == "1= 0-5, 2= 5-7");
    column.strips[3].height = 90_pt;
    CHECK(bands(column, two_columns) == "1= 0-3, 2= 3-4, 3= 4-7");
}

TEST_CASE("breaking into columns takes time in proportion to the column") {
    const auto seconds = [](std::size_t count) {
        Column column = lines(count);
        for (std::size_t i = 0; i < count; i += 97) column.strips[i].wide = true;
        return test::cpu_seconds([&] {
            CHECK_FALSE(break_pages(column, {{450_pt, 450_pt}, {680_pt, 680_pt}}).empty());
        });
    };
    seconds(500);
    CHECK(seconds(10'000) < 60 * (seconds(1'000) + 0.002));
}

namespace {

// `count` lines, of which [begin, end) are a paragraph that can do with one line less.
Column with_tight(std::size_t count, std::size_t begin, std::size_t end, double penalty) {
    Column column = lines(count);
    TightParagraph tight{begin, end, {}, penalty};
    for (std::size_t i = begin; i + 1 < end; ++i) tight.strips.push_back(strip(10));
    column.tight.push_back(std::move(tight));
    return column;
}

const AreaHeights forty_lines{{400_pt}, {400_pt}};

}  // namespace

TEST_CASE("a paragraph is set in fewer lines where that saves a page") {
    Column column = with_tight(41, 10, 15, penalties::tight);
    auto fragments = break_pages(column, forty_lines);
    REQUIRE(fragments.size() == 1);
    CHECK(fragments[0].tight == std::vector<TightIndex>{TightIndex(0)});
    apply_looseness(column, fragments);
    CHECK(column.strips.size() == 40);
    CHECK(fragments[0].end == 40);
}

TEST_CASE("a paragraph is left as it is where fewer lines would be ugly, or are not needed") {
    CHECK(breaks(with_tight(41, 10, 15, 900), forty_lines) == "0-36 36-41");
    Column column = with_tight(40, 10, 15, penalties::tight);
    CHECK(break_pages(column, forty_lines).front().tight.empty());
}

TEST_CASE("a paragraph over two pages is not set in fewer lines on either") {
    for (const ColumnFragment& fragment :
         break_pages(with_tight(60, 38, 44, penalties::tight), forty_lines))
        CHECK(fragment.tight.empty());
}

TEST_CASE("the paragraph that suffers least is the one in fewer lines") {
    Column column = with_tight(41, 10, 15, 40);
    column.tight.push_back({20, 24, {strip(10), strip(10), strip(10)}, 9});
    CHECK(break_pages(column, forty_lines).front().tight == std::vector<TightIndex>{TightIndex(1)});
}

TEST_CASE("a widow is taken in by fewer lines above it") {
    Column column = with_tight(60, 10, 15, 30);
    column.strips[39].penalty = penalties::widow;
    column.strips[38].penalty = penalties::widow;
    for (std::size_t i = 30; i < 38; ++i) column.strips[i].penalty = penalties::apart;
    auto fragments = break_pages(column, forty_lines);
    CHECK(fragments[0].end == 41);
    apply_looseness(column, fragments);
    CHECK(fragments[0].end == 40);
    CHECK(fragments[1].begin == 40);
    CHECK(fragments[1].end == 59);
}

TEST_CASE("what stands after and around a tightened paragraph stays there") {
    Column column = with_tight(41, 10, 15, penalties::tight);
    column.frames.push_back({});
    for (std::size_t i = 10; i < 15; ++i) column.strips[i].frame = FrameIndex(0);
    column.strips[14].space = 3_pt;
    column.strips[40].height = 5_pt;
    auto fragments = break_pages(column, forty_lines);
    apply_looseness(column, fragments);
    REQUIRE(column.strips.size() == 40);
    CHECK(column.strips[13].frame == FrameIndex(0));
    CHECK(column.strips[13].space == 3_pt);
    CHECK(column.strips[14].frame == FrameIndex());
}

namespace {

// Three lines before a paragraph of three, which may be four, and `behind` lines.
Column with_loose(std::size_t behind, double penalty = 8) {
    Column column = lines(6 + behind);
    column.strips[3].penalty = penalties::orphan;
    column.strips[4].penalty = penalties::widow;
    LooseParagraph loose{.begin = 3,
                         .end = 6,
                         .strips = std::vector<Strip>(4, strip(10)),
                         .above = 2,
                         .penalty = penalty};
    column.loose.push_back(std::move(loose));
    return column;
}

}  // namespace

TEST_CASE("a paragraph too short to be parted is set in one line more, two of them on each page") {
    Column column = with_loose(3);
    std::vector<ColumnFragment> fragments = break_pages(column, even);
    REQUIRE(fragments.size() == 2);
    CHECK(fragments[0].loose_at_end == LooseIndex(0));
    CHECK(fragments[1].loose_at_head == LooseIndex(0));
    apply_looseness(column, fragments);
    CHECK(column.strips.size() == 10);
    CHECK(fragments[0].begin == 0);
    CHECK(fragments[0].end == 5);
    CHECK(fragments[1].begin == 5);
    CHECK(fragments[1].end == 10);
}

TEST_CASE("a paragraph is not set in one line more where it fits, or where that would be ugly") {
    CHECK(breaks(with_loose(0), {{60_pt}, {60_pt}}) == "0-6");
    CHECK(breaks(with_loose(2, 1'000), even) == "0-3 3-8");
}

TEST_CASE("the last paragraph's rest may be all that stands on the last page") {
    Column column = with_loose(0);
    for (std::size_t i : {0, 1, 2}) column.strips[i].penalty = penalties::heading_at_foot;
    std::vector<ColumnFragment> fragments = break_pages(column, even);
    REQUIRE(fragments.size() == 2);
    apply_looseness(column, fragments);
    CHECK(fragments[0].end == 5);
    CHECK(fragments[1].begin == 5);
    CHECK(fragments[1].end == 7);
}

TEST_CASE("what was broken before is found again, by everything that decides where it breaks") {
    PageBreaks kept;
    const auto in_words = [](const std::vector<ColumnFragment>& fragments) {
        std::string text;
        for (const ColumnFragment& fragment : fragments)
            text += std::to_string(fragment.begin) + "-" + std::to_string(fragment.end) +
                    (fragment.tight.empty() ? " " : "s ");
        return text;
    };
    Column penalised = lines(12), framed = lines(12), wide = lines(12), uneven = lines(12);
    penalised.strips[4].penalty = penalties::apart;
    framed.frames.push_back({});
    framed.frames[0].bottom = 11_pt;
    for (int i = 3; i < 8; ++i) framed.strips[std::size_t(i)].frame = FrameIndex(0);
    wide.strips[7].wide = true;
    uneven.strips[2].space = 9_pt;
    const std::vector<Column> columns{lines(12),
                                      penalised,
                                      framed,
                                      wide,
                                      uneven,
                                      with_tight(12, 4, 9, penalties::tight),
                                      with_tight(12, 4, 9, 500)};
    const std::vector<AreaHeights> pages{
        even, {{50_pt}, {60_pt}}, {{50_pt, 50_pt}}, {{50_pt}, {70_pt}, {50_pt}}};
    for (int round = 0; round < 3; ++round)
        for (const Column& column : columns)
            for (const AreaHeights& areas : pages)
                CHECK(in_words(break_pages(column, areas, {}, &kept)) ==
                      in_words(break_pages(column, areas)));
    CHECK(kept.size() == columns.size() * pages.size());
}

TEST_CASE("no area ends above lines that have room, for the sake of a list or an item") {
    Column column = lines(14);
    for (std::size_t i = 2; i < 8; ++i) column.strips[i].penalty = penalties::in_short_list;
    column.strips[6].penalty = penalties::end_of_list;
    CHECK(breaks(column, even) == "0-5 5-10 10-14");
    // What must stay together leaves a hole, and the page before does not share it.
    column = lines(50);
    for (std::size_t i = 36; i < 44; ++i) column.strips[i].penalty = penalties::apart;
    CHECK(breaks(column, {{200_pt}, {200_pt}}) == "0-20 20-36 36-50");
}

TEST_CASE("a last page of four lines or fewer is given more") {
    CHECK(breaks(lines(43), {{400_pt}, {400_pt}}) == "0-38 38-43");
    CHECK(breaks(lines(45), {{400_pt}, {400_pt}}) == "0-40 40-45");
}
