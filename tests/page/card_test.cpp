// The clinic's card on the last page: whole, as a band, or below text that is set closer for it.
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace yaprak;
using namespace yaprak::square;

namespace {

// Three groups of a line each: 50 points high with its padding; as a band 22.6.
FlowBlock card() {
    CardBlock made;
    made.lines = {text("aa"), text("bb"), text("cc")};
    made.groups = {0, 1, 2};
    made.padding = 10_pt;
    return block(made);
}

Pages with_card(FlowBlocks blocks, Size area = {200_pt, 100_pt}) {
    Flow flow;
    flow.blocks = std::move(blocks);
    flow.card = card();
    Warnings warnings;
    return paginate(flow, layout(area), fonts(), PictureBook(), warnings);
}

FlowBlocks paragraphs(int count) {
    FlowBlocks made;
    for (int i = 0; i < count; ++i) made.push_back(text("x"));
    return made;
}

// The baselines of the card's lines on the last page, in the order of its groups.
std::vector<long> baselines(const Pages& pages) {
    std::vector<long> made;
    for (const Item& item : pages.pages.back().items)
        if (const auto* run = std::get_if<GlyphRun>(&item.kind); run && run->text != "x")
            made.push_back(std::lround(item.at.y.pt()));
    return made;
}

}  // namespace

TEST_CASE("the card closes the last page whole where it has room") {
    const auto lines = baselines(with_card(paragraphs(4)));
    REQUIRE(lines.size() == 3);
    CHECK(lines[1] - lines[0] == 10);
    CHECK(lines[2] - lines[1] == 10);
}

TEST_CASE("where it has none it is a band, its groups beside each other") {
    const Pages pages = with_card(paragraphs(7));
    CHECK(pages.pages.size() == 1);
    const auto lines = baselines(pages);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == lines[1]);
    CHECK(lines[1] == lines[2]);
}

TEST_CASE("it is left out rather than set on a page of its own") {
    const Pages pages = with_card(paragraphs(10));
    CHECK(pages.pages.size() == 1);
    CHECK(baselines(pages).empty());
}
