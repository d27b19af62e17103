// Figures that have no room left on their page: what may come before them, and what may not.
#include "cpu_time.hpp"
#include "page/break/break_pages.hpp"
#include "page/set/set_blocks.hpp"
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace yaprak;
using namespace yaprak::square;

namespace {

// A picture that is not there: a box of 56 points with its word.
FlowBlock figure(const std::string& word = "F", bool may_move = true) {
    FigureBlock made;
    made.missing = word;
    made.may_move = may_move;
    return block(made);
}

// Ten lines of twenty characters, or a figure and four lines.
const Layout page = layout({200_pt, 100_pt});

// Words that have a line each: "a1", "a2" … behind dots that are left out again.
FlowBlock lines(char name, int count) {
    std::string made;
    for (int i = 1; i <= count; ++i)
        made += (i > 1 ? " " : "") + std::string(14, '.') + name + std::to_string(i);
    return text(made);
}

std::string pages_of(FlowBlocks blocks, const Layout& layout = page) {
    std::string pages = square::set(std::move(blocks), layout, 200_pt);
    pages.erase(std::remove(pages.begin(), pages.end(), '.'), pages.end());
    return pages;
}

FlowBlock noted(FlowBlock block) {
    FigureBlock& made = std::get<FigureBlock>(block.kind);
    made.caption = std::get<TextBlock>(lines('c', 1).kind);
    made.caption->text.runs[0].note = 0;
    made.caption->text.runs[0].brings_note = true;
    return block;
}

}  // namespace

TEST_CASE("text that follows a figure fills the hole that the figure would leave") {
    CHECK(pages_of({lines('a', 5), figure(), lines('b', 8)}) ==
          "a1/a2/a3/a4/a5/b1/b2/b3/b4/b5 | F/b6/b7/b8");
}

TEST_CASE("a figure stays where it has room, where the hole is small, and where it is told to") {
    CHECK(pages_of({lines('a', 4), figure(), lines('b', 6)}) ==
          "a1/a2/a3/a4/F | b1/b2/b3/b4/b5/b6");
    CHECK(pages_of({lines('a', 8), figure(), lines('b', 4)}) ==
          "a1/a2/a3/a4/a5/a6/a7/a8 | F/b1/b2/b3/b4");
    CHECK(pages_of({lines('a', 5), figure("F", false), lines('b', 4)}) ==
          "a1/a2/a3/a4/a5 | F/b1/b2/b3/b4");
}

TEST_CASE("no heading comes before the figure of the section above, nor a second figure") {
    CHECK(pages_of({lines('a', 5), figure(), lines('b', 3), heading("h"), lines('c', 3)}) ==
          "a1/a2/a3/a4/a5/b1/b2/b3 | F/h/c1/c2/c3");
    CHECK(pages_of({lines('a', 5), figure(), heading("h"), lines('b', 8)})
              .starts_with("a1/a2/a3/a4/a5 | F/h/"));
    CHECK(pages_of({lines('a', 5), figure("F"), figure("G"), lines('b', 4)}) ==
          "a1/a2/a3/a4/a5 | F/b1/b2 | G/b3/b4");
    CHECK(pages_of({lines('a', 5), figure("F"), lines('b', 2), figure("G"), lines('c', 7)}) ==
          "a1/a2/a3/a4/a5/b1/b2 | F/c1/c2/c3/c4 | G/c5/c6/c7");
}

TEST_CASE("a figure that its sentence announces stays behind it") {
    CHECK(pages_of({text("so:"), lines('a', 4), figure(), lines('b', 8)}).find("b1") < 30);
    CHECK(pages_of({lines('a', 4), text("so:"), figure(), lines('b', 4)}) ==
          "a1/a2/a3/a4 | so:/F/b1/b2 | b3/b4");
}

TEST_CASE("at least two lines come before a figure, and none of a page that ends the text") {
    CHECK(pages_of({lines('a', 5), figure(), text("b1"), heading("h"), lines('c', 2)}) ==
          "a1/a2/a3/a4/a5 | F/b1/h/c1/c2");
    CHECK(pages_of({lines('a', 5), figure(), lines('b', 4)}) == "a1/a2/a3/a4/a5/b1/b2 | F/b3/b4");
}

TEST_CASE("items of a list may come before a figure, a box is not cut by one") {
    CHECK(pages_of({lines('a', 4), figure(), list(8)}).starts_with("a1/a2/a3/a4/F"));
    CHECK(pages_of({lines('a', 5), figure(), list(8)}) ==
          "a1/a2/a3/a4/a5/-i1/-i2/-i3/-i4/-i5 | F/-i6/-i7/-i8");
    BoxBlock box;
    box.blocks = {lines('b', 4)};
    CHECK(pages_of({lines('a', 5), figure(), block(box), lines('c', 3)}) ==
          "a1/a2/a3/a4/a5 | F/b1/b2/b3/b4 | c1/c2/c3");
}

TEST_CASE("a figure whose caption brings a note along stays before what follows") {
    const auto movable = [](FlowBlock second) {
        const FlowBlocks blocks{lines('a', 5), std::move(second), lines('b', 4)};
        Warnings warnings;
        const PictureBook pictures;
        const std::vector<std::string> fallback;
        Setting setting{.fonts = fonts(),
                        .pictures = pictures,
                        .fallback = fallback,
                        .warnings = &warnings,
                        .tallest = 100_pt,
                        .whole = 200_pt};
        ColumnBuilder builder;
        set_blocks(blocks, {0_pt, 200_pt}, setting, builder);
        return builder.take().movable.size();
    };
    CHECK(movable(figure()) == 1);
    CHECK(movable(noted(figure())) == 0);
}

TEST_CASE("in columns a figure that has no room stands at the next column's head") {
    const Layout columns = layout({200_pt, 100_pt}, 2);
    CHECK(pages_of({lines('a', 5), figure(), lines('b', 24)}, columns) ==
          "a1/a2/a3/a4/a5/b1/b2/b3/b4/F/b5/b6/b7/b8 | "
          "b9/b10/b11/b12/b13/b14/b15/b16/b17/b18/b19/b20/b21/b22/b23/b24");
}

TEST_CASE("figures that move are read where they were written") {
    FlowBlocks blocks{lines('a', 5), figure(), lines('b', 8)};
    Flow flow;
    const TagId first = flow.tags.add(root_tag, Role::figure);
    std::get<FigureBlock>(blocks[1].kind).tag = flow.tags.add(first, Role::content);
    const std::string before = dump(flow.tags);
    flow.blocks = std::move(blocks);
    Warnings warnings;
    const Pages pages = paginate(flow, page, fonts(), PictureBook(), warnings);
    CHECK(dump(pages.tags) == before);
    int found = 0;
    for (const Item& item : pages.pages.at(1).items) found += item.tag == first + 1;
    CHECK(found == 1);
}

TEST_CASE("pages with many figures take time in proportion to them") {
    const auto seconds = [](int sections) {
        FlowBlocks blocks;
        for (int i = 0; i < sections; ++i) {
            blocks.push_back(lines('a', 1 + i % 7));
            blocks.push_back(figure());
            blocks.push_back(lines('b', 9));
        }
        Warnings warnings;
        return test::cpu_seconds([&] { paginated(blocks, page, warnings); });
    };
    seconds(20);
    CHECK(seconds(500) < 30 * (seconds(50) + 0.002));
}
