#include "svg/write_svg.hpp"

#include "model/picture.hpp"
#include "svg/svg_pages.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

std::shared_ptr<const Picture> grey_pixels() {
    Picture picture;
    picture.colour = PictureColour::grey;
    picture.width = 2;
    picture.height = 1;
    picture.bytes = std::string("\x00\xFF", 2);
    picture.key = "grey";
    return std::make_shared<const Picture>(picture);
}

Pages with_picture(Size size) {
    Pages pages = one_page({100_pt, 100_pt});
    pages.pages[0].items.push_back(item_at({10_pt, 20_pt}, PlacedPicture{0, size}));
    return pages;
}

}  // namespace

TEST_CASE("a glyph's outline is defined once and used where it stands") {
    const std::string svg = svg_of(tagged_line("Ağğğ"));
    CHECK(count_of(svg, "<path id=\"g") == 2);
    CHECK(count_of(svg, "<use href=\"#g1\"") == 3);
}

TEST_CASE("the words stand over their outlines as they are read") {
    const std::string svg = svg_of(tagged_line("Işık & ağrı"));
    CHECK(holds(svg, "fill-opacity=\"0\""));
    CHECK(holds(svg, ">Işık &amp; ağrı</tspan></text>"));
}

TEST_CASE("words are in the order of the tags, whatever order they are painted in") {
    Pages pages = tagged_line("iki");
    Item first = item_at({20_pt, 20_pt}, glyphs(sans(), 11_pt, "bir"));
    const TagId heading = pages.tags.add(root_tag, Role::heading);
    pages.tags[heading].level = 2;
    std::swap(pages.tags[root_tag].children[0], pages.tags[root_tag].children[1]);
    first.tag = pages.tags.add(heading, Role::content);
    pages.pages[0].items.push_back(first);
    const std::string svg = svg_of(pages);
    CHECK(svg.find(">bir</tspan>") < svg.find(">iki</tspan>"));
    CHECK(holds(svg, "<g role=\"heading\" aria-level=\"2\">"));
}

TEST_CASE("runs on one line of a block are one text, and what is no content is not heard") {
    Pages pages = tagged_line("bir ");
    Item more = item_at({60_pt, 40_pt}, glyphs(sans(), 11_pt, "iki"));
    more.tag = pages.pages[0].items[0].tag;
    Item folio = item_at({60_pt, 55_pt}, glyphs(sans(), 8_pt, "7"));
    folio.artifact = Artifact::page_number;
    pages.pages[0].items.insert(pages.pages[0].items.begin(), folio);
    pages.pages[0].items.push_back(more);
    const std::string svg = svg_of(pages);
    CHECK(count_of(svg, "<text>") == 2);
    CHECK(svg.find("<g aria-hidden=\"true\">\n<g>\n<text>") < svg.find(">7</tspan>"));
    CHECK(svg.find(">iki</tspan>") < svg.find(">7</tspan>"));
}

TEST_CASE("text says where its author wrote it, where that is asked for") {
    Pages pages = tagged_line("bir");
    pages.tags[pages.pages[0].items[0].tag].at = {"a.md", 3, 5};
    CHECK(holds(svg_of(pages, {.with_places = true}), " data-file=\"a.md\" data-at=\"3:5\""));
    CHECK_FALSE(holds(svg_of(pages), "a.md"));
}

TEST_CASE("what is set upwards is turned, its words as well") {
    Pages pages = tagged_line("bir");
    std::get<GlyphRun>(pages.pages[0].items[0].kind).upwards = true;
    const std::string svg = svg_of(pages);
    CHECK(holds(svg, " transform=\"matrix(0 -0.011 0.011 0 20 40)\""));
    CHECK(holds(svg, " transform=\"rotate(-90 20 40)\""));
}

TEST_CASE("pixels are defined once as a PNG, or stand where the caller says") {
    Pages pages = with_picture({30_pt, 40_pt});
    pages.pages[0].items.push_back(pages.pages[0].items[0]);
    const PictureBook pictures({grey_pixels()});
    const std::string svg = svg_of(pages, {}, pictures);
    CHECK(count_of(svg, "href=\"data:image/png;base64,iVBOR") == 1);
    CHECK(count_of(svg, "<use href=\"#p0\" transform=\"matrix(15 0 0 40 10 20)\"/>") == 2);
    SvgOptions options;
    options.picture_address = [](const Picture& picture) { return "/p/" + picture.key + "?a&b"; };
    CHECK(holds(svg_of(pages, options, pictures), "href=\"/p/grey?a&amp;b\""));
}

TEST_CASE("a picture that is no picture is left out") {
    CHECK_FALSE(holds(svg_of(with_picture({30_pt, 40_pt})), "<use"));
    Picture damaged = *grey_pixels();
    damaged.bytes.clear();
    const PictureBook pictures({std::make_shared<const Picture>(damaged)});
    CHECK_FALSE(holds(svg_of(with_picture({30_pt, 40_pt}), {}, pictures), "<use"));
}

TEST_CASE("a picture is told by its alternative text, once") {
    Pages pages = with_picture({30_pt, 40_pt});
    const TagId figure = pages.tags.add(root_tag, Role::figure);
    pages.tags[figure].alt = "Bir ay";
    pages.pages[0].items[0].tag = pages.tags.add(figure, Role::content);
    pages.pages[0].items.push_back(pages.pages[0].items[0]);
    const std::string svg = svg_of(pages, {}, PictureBook({grey_pixels()}));
    CHECK(count_of(svg,
                   "<rect role=\"img\" aria-label=\"Bir ay\" x=\"10\" y=\"20\" width=\"30\" "
                   "height=\"40\"/>") == 1);
}

TEST_CASE("neighbours with one clip stand in one group") {
    Pages pages = tagged_line("bir");
    auto& items = pages.pages[0].items;
    items[0].clip = Rect{0_pt, 0_pt, 50_pt, 50_pt};
    items.push_back(items[0]);
    Item free = items[0];
    free.clip.reset();
    items.push_back(free);
    const std::string svg = svg_of(pages);
    CHECK(count_of(svg, "<clipPath ") == 1);
    CHECK(count_of(svg, "<g clip-path=\"url(#c0)\">") == 1);
}

TEST_CASE("the paper is that of the page as it is cut, or with all that is printed") {
    Pages pages = one_page({100_pt, 50_pt});
    pages.pages[0].bleed = 3_pt;
    CHECK(holds(svg_of(pages), "width=\"100pt\" height=\"50pt\" viewBox=\"0 0 100 50\""));
    CHECK(holds(svg_of(pages, {.paper = Paper::bleed}), "viewBox=\"-3 -3 106 56\""));
}

TEST_CASE("the ids of several pages are different, and the same pages give the same text") {
    Pages pages = tagged_line("bir");
    pages.pages.push_back(pages.pages[0]);
    const auto all = write_svgs(pages, fonts(), {}, {.ids = "a-"});
    REQUIRE(all.size() == 2);
    CHECK(holds(all[0], "id=\"a-p1-g0\""));
    CHECK(holds(all[1], "id=\"a-p2-g0\""));
    CHECK(all == write_svgs(pages, fonts(), {}, {.ids = "a-"}));
}
