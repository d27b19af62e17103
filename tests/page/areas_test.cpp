// Areas beside the text, and the pages that there are for their sake.
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

PageMaster master(const std::string& name, Length text_height, int page = 0) {
    PageMaster made;
    made.name = name;
    made.page = page;
    made.text = text_height > 0_pt;
    if (made.text) made.areas.push_back({"", {10_pt, 10_pt, 50_pt, text_height}});
    return made;
}

FlowArea area(const std::string& words, Rect box, VerticalAlign align = VerticalAlign::top) {
    FlowArea made;
    made.name = "back";
    made.box = box;
    made.align = align;
    made.blocks.push_back(square::text(words));
    return made;
}

// Masters with the area that each has, if it has one.
struct Made {
    std::vector<PageMaster> masters;
    std::map<std::string, FlowArea> areas;
};

Pages pages_of(const Made& made, FlowBlocks blocks, Warnings& warnings) {
    Layout layout = square::layout();
    layout.masters = made.masters;
    Flow flow;
    flow.blocks = std::move(blocks);
    for (const PageMaster& each : made.masters) {
        flow.areas.emplace_back();
        if (const auto found = made.areas.find(each.name); found != made.areas.end())
            flow.areas.back().push_back(found->second);
    }
    return paginate(flow, layout, square::fonts(), PictureBook(), warnings);
}

// Each page's words.
std::string set(const Made& made, FlowBlocks blocks) {
    Warnings warnings;
    std::string out;
    for (const Page& page : pages_of(made, std::move(blocks), warnings).pages)
        out += (out.empty() ? "" : " | ") + square::text_of(page);
    for (const Finding& finding : warnings.list()) out += " (" + finding.problem + ")";
    return out;
}

const Rect low{10_pt, 40_pt, 50_pt, 20_pt};

}  // namespace

TEST_CASE("a last page with an area is there even if the text needs only the first") {
    const Made made{{master("first", 50_pt), master("following", 50_pt), master("last", 0_pt)},
                    {{"last", area("zzz", low)}}};
    CHECK(set(made, {square::text("aaa")}) == "aaa | zzz");
    CHECK(set(made, {square::text(square::words('a', 7))}) ==
          "aaa1/aaa2/aaa3/aaa4/aaa5 | aaa6/aaa7 | zzz");
}

TEST_CASE("a last page keeps room for its area, and the text goes on on one more where it must") {
    const Made made{{master("first", 50_pt), master("following", 50_pt), master("last", 30_pt)},
                    {{"last", area("zzz", low)}}};
    CHECK(set(made, {square::text(square::words('a', 7))}) ==
          "aaa1/aaa2/aaa3/aaa4/aaa5 | aaa6/aaa7/zzz");
    const std::string longer = set(made, {square::text(square::words('a', 9))});
    CHECK(longer.ends_with("zzz"));
    CHECK(std::count(longer.begin(), longer.end(), '|') == 2);
}

TEST_CASE("without an area a last page is the one on which the text ends") {
    PageMaster last = master("last", 50_pt);
    last.areas[0].box.x = 20_pt;
    const Made made{{master("first", 50_pt), master("following", 50_pt), last}, {}};
    Warnings warnings;
    CHECK(pages_of(made, {square::text("aaa")}, warnings).pages.size() == 1);
    const Pages two = pages_of(made, {square::text(square::words('a', 7))}, warnings);
    REQUIRE(two.pages.size() == 2);
    CHECK(two.pages[1].items.front().at.x == 20_pt);
}

TEST_CASE("the text passes over pages that take none, and numbered pages are always there") {
    const Made cover{{master("first", 0_pt), master("following", 50_pt), master("page-3", 0_pt, 3)},
                     {{"first", area("title", low)}, {"page-3", area("zzz", low)}}};
    CHECK(set(cover, {square::text("aaa")}) == "title | aaa | zzz");
    CHECK(set(cover, {square::text(square::words('a', 7))}) ==
          "title | aaa1/aaa2/aaa3/aaa4/aaa5 | zzz | aaa6/aaa7");
    CHECK(set(cover, {}) == "title |  | zzz");
}

TEST_CASE("what stands in an area on many pages is read once") {
    const Made made{{master("first", 50_pt), master("following", 20_pt)},
                    {{"following", area("zzz", low)}}};
    Warnings warnings;
    const Pages pages = pages_of(made, {square::text(square::words('a', 10))}, warnings);
    REQUIRE(pages.pages.size() == 4);
    for (std::size_t i = 1; i < 4; ++i)
        for (const Item& item : pages.pages[i].items)
            if (const auto* run = std::get_if<GlyphRun>(&item.kind); run && run->text == "zzz")
                CHECK((item.artifact == Artifact::none) == (i == 1));
}

TEST_CASE("an area of left and of right pages is read once, and warned about for both") {
    const Made made{
        {master("first", 50_pt), master("following", 20_pt), master("left", 20_pt),
         master("right", 20_pt)},
        {{"left", area("zzz yyy xxx www", low)}, {"right", area("zzz yyy xxx www", low)}}};
    Warnings warnings;
    const Pages pages = pages_of(made, {square::text(square::words('a', 10))}, warnings);
    REQUIRE(pages.pages.size() == 4);
    std::string read, again;
    for (std::size_t i = 1; i < 4; ++i)
        for (const Item& item : pages.pages[i].items)
            if (const auto* run = std::get_if<GlyphRun>(&item.kind);
                run && run->text.starts_with("zzz"))
                (item.artifact == Artifact::none ? read : again) += std::to_string(i + 1);
    CHECK(read == "2");
    CHECK(again == "34");
    CHECK(warnings.said() == 2);
}

TEST_CASE("what stands in an area stands at its top, in its middle or at its foot") {
    const auto baseline = [](VerticalAlign align) {
        Warnings warnings;
        const Made made{{master("first", 20_pt), master("following", 20_pt)},
                        {{"first", area("zzz", {10_pt, 30_pt, 50_pt, 30_pt}, align)}}};
        const Pages pages = pages_of(made, {}, warnings);
        return pages.pages[0].items.front().at.y;
    };
    const Length top = baseline(VerticalAlign::top);
    CHECK(baseline(VerticalAlign::middle) == top + 10_pt);
    CHECK(baseline(VerticalAlign::bottom) == top + 20_pt);
}

TEST_CASE("what is higher than its area is set all the same, and told of") {
    const Made made{{master("first", 50_pt), master("following", 50_pt), master("last", 0_pt)},
                    {{"last", area("zzz1 zzz2 zzz3", low)}}};
    CHECK(set(made, {square::text("aaa")}) ==
          "aaa | zzz1/zzz2/zzz3 (what stands in the area \"back\" is 3.5 mm higher than it)");
}

TEST_CASE("a page whose height follows its content ends below it") {
    Layout layout = square::layout({50_pt, 5000_pt});
    layout.height_follows = true;
    for (PageMaster& each : layout.masters) each.margins.bottom = 7_pt;
    Warnings warnings;
    const Pages pages = square::paginated({square::text(square::words('a', 9))}, layout, warnings);
    REQUIRE(pages.pages.size() == 1);
    CHECK(pages.pages[0].trim.height == 107_pt);
}
