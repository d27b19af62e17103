#include "page/fit/paginate_with_card.hpp"

#include "page/fit/shows_card.hpp"
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::square;

namespace {

constexpr TagId on_card = 2;

// As a band 22.6 points high.
FlowBlock card() {
    CardBlock made;
    made.lines = {block(TextBlock{styled("aa", on_card), lines_of_ten(), {}})};
    made.groups = {0};
    made.padding = 10_pt;
    return block(made);
}

// So many lines of 10 points with 5 points between them, in an area of 100.
Flow lines(int count) {
    Flow flow;
    for (int i = 0; i < count; ++i) {
        flow.blocks.push_back(text("x"));
        flow.blocks.back().space_after = 5_pt;
    }
    flow.card = card();
    return flow;
}

Pages set(const Flow& flow) {
    Layout page = layout({200_pt, 100_pt});
    page.styles["body"].size = 10_pt;
    page.styles["body"].leading = 10_pt;
    Warnings warnings;
    return paginate_with_card(flow, page, fonts(), PictureBook(), warnings);
}

Length lowest_line(const Pages& pages) {
    Length lowest;
    for (const Item& item : pages.pages.back().items)
        if (const auto* run = std::get_if<GlyphRun>(&item.kind); run && run->text == "x")
            lowest = std::max(lowest, item.at.y);
    return lowest;
}

}  // namespace

TEST_CASE("text with room for the card below it is set as it is") {
    const Flow flow = lines(4);
    Warnings warnings;
    const Pages plain = paginate(flow, layout({200_pt, 100_pt}), fonts(), PictureBook(), warnings);
    CHECK(shows_card(set(flow), flow));
    CHECK(lowest_line(set(flow)) == lowest_line(plain));
}

TEST_CASE("text that leaves too little room for the card is set closer for it") {
    const Flow flow = lines(6);
    Warnings warnings;
    const Pages plain = paginate(flow, layout({200_pt, 100_pt}), fonts(), PictureBook(), warnings);
    CHECK_FALSE(shows_card(plain, flow));
    const Pages closer = set(flow);
    CHECK(shows_card(closer, flow));
    CHECK(closer.pages.size() == 1);
    CHECK(lowest_line(closer) < lowest_line(plain));
}

TEST_CASE("where that does not make the room, the text stays as it was") {
    Flow flow = lines(7);
    const Pages pages = set(flow);
    CHECK_FALSE(shows_card(pages, flow));
    CHECK(pages.pages.size() == 1);
    flow.card.reset();
    CHECK(lowest_line(set(flow)) == lowest_line(pages));
}
