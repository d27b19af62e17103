// Pages mirrored: what begins at the left begins at the right.
#include "page/furniture.hpp"
#include "page/square_flow.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::square;

namespace {

// Where the text stands on the first page, in points from its left edge; -1: nowhere.
double place_of(const Page& page, const std::string& text) {
    for (const Item& item : page.items)
        if (const auto* run = std::get_if<GlyphRun>(&item.kind))
            if (run->text == text) return item.at.x.pt();
    return -1;
}

Page set_page(FlowBlock block, Size area = {100_pt, 50_pt}) {
    Warnings warnings;
    return paginated({std::move(block)}, layout(area), warnings).pages.front();
}

}  // namespace

TEST_CASE("a table's first column stands at the right") {
    FlowBlock mirrored = table(1);
    std::get<TableBlock>(mirrored.kind).right_to_left = true;
    const Page page = set_page(mirrored);
    CHECK(place_of(page, "ha") == doctest::Approx(60));
    CHECK(place_of(page, "hb") == doctest::Approx(10));
}

TEST_CASE("a list's marks stand at the right, its columns fill from the right") {
    FlowBlock mirrored = list(4, 2);
    std::get<ListBlock>(mirrored.kind).mark_style.right_to_left = true;
    const Page page = set_page(mirrored, {118_pt, 50_pt});
    CHECK(place_of(page, "i1") == doctest::Approx(78));
    CHECK(place_of(page, "i2") == doctest::Approx(78));
    CHECK(place_of(page, "i3") == doctest::Approx(10));
    for (const Item& item : page.items)
        if (const auto* run = std::get_if<GlyphRun>(&item.kind))
            if (run->text == "-") CHECK((item.at.x == 50_pt || item.at.x == 118_pt));
}

TEST_CASE("a box's rule runs down its right side") {
    BoxBlock box;
    box.blocks = {text("a")};
    box.rule = Grey{0};
    box.rule_width = 3_pt;
    box.padding_x = 5_pt;
    box.right_to_left = true;
    const Page page = set_page(block(box));
    CHECK(page.items.front().at.x == 107_pt);
    CHECK(place_of(page, "a") == doctest::Approx(15));
}

TEST_CASE("of two long texts of furniture the folio stays whole, at whichever side it is") {
    FlowFurniture line;
    line.left = styled("{{page}}/{{pages}}");
    line.left.runs.front().style.lang = "ar";
    line.right = styled("abcdefghijkl");
    line.right_to_left = true;
    Page page;
    Warnings warnings;
    const PictureBook pictures;
    const std::vector<std::string> fallback;
    const Setting setting{.fonts = fonts(),
                          .pictures = pictures,
                          .fallback = fallback,
                          .warnings = &warnings,
                          .tallest = 100_pt};
    add_furniture(line, {0_pt, 165_pt}, {1, 3}, setting, page);
    REQUIRE(page.items.size() > 1);
    std::string shown;
    for (const Item& item : page.items)
        if (const auto* run = std::get_if<GlyphRun>(&item.kind)) shown += run->text + "|";
    CHECK(shown.find("abcd…") != std::string::npos);
    CHECK(shown.find("١") != std::string::npos);
}
