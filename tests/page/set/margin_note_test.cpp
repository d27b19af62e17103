// Notes in the margins of pages.
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace yaprak;
using namespace yaprak::square;

namespace {

FlowBlock note(const std::string& words, NoteMargin margin = NoteMargin::outer) {
    FlowBlock made = text(words);
    FlowExtras extras;
    extras.margin = margin;
    made.extras = std::make_shared<FlowExtras>(extras);
    return made;
}

// Text of 100 points between margins of 100: notes are some 66 points wide there.
Layout wide_margins(Length height = 100_pt) {
    Layout made = square::layout({100_pt, height});
    made.paper.width = 300_pt;
    for (PageMaster& master : made.masters) {
        master.areas.front().box.x = 100_pt;
        master.margins = {10_pt, 10_pt, 100_pt, 100_pt};
        master.width = made.paper.width;
    }
    return made;
}

struct Seen {
    std::string text;
    Length x, y;
    std::size_t page = 0;
};

std::vector<Seen> seen_in(FlowBlocks blocks, const Layout& layout, Warnings& warnings) {
    std::vector<Seen> seen;
    const Pages pages = square::paginated(std::move(blocks), layout, warnings);
    for (std::size_t page = 0; page < pages.pages.size(); ++page)
        for (const Item& item : pages.pages[page].items)
            if (const auto* run = std::get_if<GlyphRun>(&item.kind))
                seen.push_back({run->text, item.at.x, item.at.y, page});
    return seen;
}

std::vector<Seen> seen_in(FlowBlocks blocks, const Layout& layout = wide_margins()) {
    Warnings warnings;
    auto seen = seen_in(std::move(blocks), layout, warnings);
    CHECK(warnings.empty());
    return seen;
}

const Seen& find(const std::vector<Seen>& seen, const std::string& begin) {
    static const Seen none;
    const auto found = std::find_if(seen.begin(), seen.end(),
                                    [&](const Seen& one) { return one.text.starts_with(begin); });
    return found == seen.end() ? none : *found;
}

}  // namespace

TEST_CASE("a note stands in the margin, level with what follows it") {
    const auto seen = seen_in({text("one"), note("aside"), text("two")});
    CHECK(find(seen, "aside").x > 200_pt);
    CHECK(find(seen, "aside").y == find(seen, "two").y);
    CHECK(find(seen, "two").y == find(seen, "one").y + 10_pt);
    const auto inner = seen_in({note("aside", NoteMargin::inner), text("two")});
    CHECK(find(inner, "aside").x < 100_pt);
}

TEST_CASE("the outer margin of a left page lies at its left") {
    Layout layout = wide_margins(30_pt);
    layout.masters[1].name = "left";
    const auto seen =
        seen_in({text("a b c d e f g h i j k l m n o p q r"), note("aside"), text("end")}, layout);
    CHECK(find(seen, "aside").page == 1);
    CHECK(find(seen, "aside").x < 100_pt);
}

TEST_CASE("notes that would meet stand below each other") {
    const auto seen = seen_in({note("aside one two three"), text("a"), note("below"), text("b")});
    Length last;
    for (const Seen& one : seen)
        if (one.x > 200_pt && one.text != "below") last = std::max(last, one.y);
    CHECK(find(seen, "below").y >= last + 10_pt);
}

TEST_CASE("a note at a page's foot moves up, and one that has no room is told") {
    FlowBlocks blocks;
    for (int i = 0; i < 9; ++i) blocks.push_back(text("x"));
    blocks.push_back(note("aside one two three"));
    blocks.push_back(text("end"));
    const auto seen = seen_in(blocks);
    CHECK(find(seen, "aside").page == 0);
    CHECK(find(seen, "aside").y < find(seen, "end").y);
    Warnings warnings;
    std::string words = "w";
    for (int i = 0; i < 40; ++i) words += " w2 w3";
    CHECK(seen_in({note(words), text("end")}, wide_margins(), warnings).size() > 40);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings.list().front().code == Code::area_full);
}

TEST_CASE("a note behind the last paragraph stands at its foot") {
    const auto seen = seen_in({text("one"), note("aside")});
    CHECK(find(seen, "aside").x > 200_pt);
}

TEST_CASE("a note that no margin holds stands in the text and is told") {
    Warnings warnings;
    const auto seen =
        seen_in({note("aside"), text("two")}, square::layout({100_pt, 100_pt}), warnings);
    CHECK(find(seen, "aside").x == 10_pt);
    CHECK(find(seen, "two").y == find(seen, "aside").y + 10_pt);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings.list().front().problem == "no margin has room for this note");
}
