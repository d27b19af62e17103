// A block at the side of the text that follows it.
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace yaprak;
using namespace yaprak::square;

namespace {

// A box of so many lines of five letters, 50 points wide, 10 points from the text.
FlowBlock side_box(int lines, bool at_right = true) {
    FlowBlock box = block(BoxBlock{{text(words('x', lines))}, {}, {}, {}, {}, {}});
    FlowExtras extras;
    extras.beside = FlowBeside{at_right, {50_pt, 0}, 10_pt};
    box.extras = std::make_shared<FlowExtras>(extras);
    return box;
}

// Room for 36 letters in a line: 30 beside the box.
const Length measure = 360_pt;

Layout wide(Length height = 200_pt) {
    return square::layout({measure, height});
}

std::string many_words(int count) {
    std::string made;
    for (int i = 0; i < count; ++i) made += (i ? " " : "") + std::string("abcd");
    return made;
}

struct SetRun {
    std::string text;
    Length left, right, y;
    std::size_t page = 0;
};

std::vector<SetRun> runs_of(const Pages& pages) {
    std::vector<SetRun> runs;
    for (std::size_t page = 0; page < pages.pages.size(); ++page)
        for (const Item& item : pages.pages[page].items)
            if (const auto* run = std::get_if<GlyphRun>(&item.kind)) {
                Length width = run->width();
                if (run->text.ends_with(' ')) width -= 10_pt;
                runs.push_back({run->text, item.at.x, item.at.x + width, item.at.y, page});
            }
    return runs;
}

Pages paginated(FlowBlocks blocks, const Layout& layout) {
    Warnings warnings;
    return square::paginated(std::move(blocks), layout, warnings);
}

// Whether no line of letters `a` to `d` reaches under the box at that side.
bool keeps_clear(const std::vector<SetRun>& runs, bool at_right) {
    for (const SetRun& box : runs)
        for (const SetRun& line : runs) {
            const bool crosses = box.text.starts_with('x') && line.text.starts_with("abcd") &&
                                 box.page == line.page && std::abs((box.y - line.y).pt()) < 10;
            if (crosses && (at_right ? line.right > box.left - 9_pt : line.left < box.right + 9_pt))
                return false;
        }
    return true;
}

}  // namespace

TEST_CASE("lines are shorter beside a block and whole below it") {
    const auto runs = runs_of(paginated({side_box(2), text(many_words(30))}, wide()));
    CHECK(keeps_clear(runs, true));
    CHECK(runs.front().text.starts_with("xxx1"));
    CHECK(runs.front().left == 320_pt);
    Length widest;
    for (const SetRun& run : runs)
        if (run.text.starts_with("abcd")) widest = std::max(widest, run.right);
    CHECK(widest > 320_pt);
}

TEST_CASE("a block at the left moves the lines to the right") {
    const auto runs = runs_of(paginated({side_box(2, false), text(many_words(30))}, wide()));
    CHECK(keeps_clear(runs, false));
    CHECK(runs.front().left == 10_pt);
    CHECK(runs[2].text.starts_with("abcd"));
    CHECK(runs[2].left == 70_pt);
    CHECK(runs.back().left == 10_pt);
}

TEST_CASE("several paragraphs and a list stand beside one block") {
    FlowBlock items = list(3);
    for (const bool at_right : {true, false}) {
        const auto runs = runs_of(paginated(
            {side_box(8, at_right), text(many_words(8)), text(many_words(8)), items}, wide()));
        CHECK(keeps_clear(runs, at_right));
        Length foot;
        for (const SetRun& run : runs)
            if (run.text.starts_with('x')) foot = std::max(foot, run.y);
        for (const SetRun& run : runs) {
            const bool is_item = run.text.starts_with('i') || run.text.starts_with('-');
            if (is_item && !at_right && run.y <= foot) CHECK(run.left >= 70_pt);
        }
    }
}

TEST_CASE("a heading, a table and a box begin below the block") {
    const FlowBlock box = block(BoxBlock{{text("end")}, {}, {}, {}, {}, {}});
    for (FlowBlock next : {heading("end"), table(1), box}) {
        const auto runs = runs_of(paginated({side_box(6), text("abcd"), next}, wide()));
        Length foot;
        for (const SetRun& run : runs)
            if (run.text.starts_with('x')) foot = std::max(foot, run.y);
        CHECK(runs.back().y >= foot + 10_pt);
    }
}

TEST_CASE("a page does not part a block from the lines beside it") {
    for (int before = 1; before < 20; ++before) {
        FlowBlocks blocks;
        for (int i = 0; i < before; ++i) blocks.push_back(text("abcd"));
        blocks.push_back(side_box(4));
        blocks.push_back(text(many_words(40)));
        const auto runs = runs_of(paginated(std::move(blocks), wide(100_pt)));
        std::vector<std::size_t> pages;
        for (const SetRun& run : runs)
            if (run.text.starts_with('x')) pages.push_back(run.page);
        CAPTURE(before);
        CHECK(pages.size() == 4);
        CHECK(pages.front() == pages.back());
        CHECK(keeps_clear(runs, true));
    }
}

TEST_CASE("a block that leaves fewer than 24 letters stands in the column and is told") {
    Warnings warnings;
    const Pages pages = square::paginated({side_box(2), text(many_words(30))},
                                          square::layout({150_pt, 200_pt}), warnings);
    const auto runs = runs_of(pages);
    CHECK(runs.front().left == 10_pt);
    REQUIRE(warnings.said() == 1);
    CHECK(warnings.list().front().problem ==
          "beside this block fewer than 24 letters would stand in a line");
}

TEST_CASE("a block with nothing that could stand beside it stands in the column") {
    const auto runs = runs_of(paginated({side_box(2), heading("end")}, wide()));
    CHECK(runs.front().left == 10_pt);
    CHECK(runs_of(paginated({text("abcd"), side_box(2)}, wide())).back().left == 10_pt);
}
