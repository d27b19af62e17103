#include "pdf/paint/pen.hpp"

#include "model/drawing.hpp"
#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"
#include "pdf/paint/paint_page.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;
using namespace std::string_literals;

namespace {

Path box(Length x, Length y, Length width, Length height, Colour fill = Grey{0}) {
    Path path;
    path.steps = {PathMove{{x, y}}, PathLine{{x + width, y}}, PathLine{{x + width, y + height}},
                  PathLine{{x, y + height}}, PathClose{}};
    path.fill = fill;
    return path;
}

std::string stream_of(const std::vector<Item>& items) {
    Page page;
    page.trim = {100_pt, 50_pt};
    page.items = items;
    haru::Document document;
    const PictureBook pictures;
    Resources resources(document, fonts(), pictures, Inks::kept);
    return paint_page(page, nullptr, resources).stream;
}

}  // namespace

TEST_CASE("a rectangle is one operator, the page is turned over") {
    CHECK(stream_of({item_at({10_pt, 20_pt}, box(0_pt, 0_pt, 30_pt, 5_pt))}) ==
          "0 g\n10 30 30 -5 re\nf\n");
}

TEST_CASE("four corners are a rectangle only with every side level or upright, and closed") {
    for (const std::size_t corner : {0u, 1u, 2u, 3u})
        for (const Point moved : {Point{1_pt, 0_pt}, Point{0_pt, 1_pt}}) {
            Path path = box(0_pt, 0_pt, 30_pt, 5_pt);
            if (auto* first = std::get_if<PathMove>(&path.steps[corner]))
                first->to = first->to + moved;
            if (auto* other = std::get_if<PathLine>(&path.steps[corner]))
                other->to = other->to + moved;
            CAPTURE(corner);
            CHECK_FALSE(holds(stream_of({item_at({}, path)}), " re\n"));
        }
    Path open = box(0_pt, 0_pt, 30_pt, 5_pt);
    open.steps.back() = PathLine{{0_pt, 0_pt}};
    CHECK_FALSE(holds(stream_of({item_at({}, open)}), " re\n"));
    Path short_of_one = box(0_pt, 0_pt, 30_pt, 5_pt);
    short_of_one.steps.pop_back();
    CHECK_FALSE(holds(stream_of({item_at({}, short_of_one)}), " re\n"));
}

TEST_CASE("outlines, strokes and dashes are written step by step") {
    Path path;
    path.steps = {PathMove{{0_pt, 0_pt}}, PathCurve{{1_pt, 0_pt}, {2_pt, 1_pt}, {2_pt, 2_pt}},
                  PathLine{{0_pt, 2_pt}}, PathClose{}};
    path.stroke = Stroke{Cmyk{0, 0.5, 1, 0}, 0.25_pt, {2_pt, 1_pt}};
    CHECK(stream_of({item_at({}, path)}) ==
          "0 0.5 1 0 K\n0.25 w\n[2 1 ]0 d\n0 50 m\n1 50 2 49 2 48 c\n0 48 l\nh\nS\n");
}

TEST_CASE("what is set already is not set again, and a clip gives back what was before it") {
    const Item red = item_at({}, box(0_pt, 0_pt, 1_pt, 1_pt, Rgb{1, 0, 0}));
    Item clipped = item_at({}, box(0_pt, 0_pt, 9_pt, 9_pt, Grey{0.5}));
    clipped.clip = Rect{2_pt, 3_pt, 4_pt, 5_pt};
    CHECK(stream_of({red, red, clipped, clipped, red}) ==
          "1 0 0 rg\n0 50 1 -1 re\nf\n0 50 1 -1 re\nf\n"
          "q 2 42 4 5 re W n\n0.5 g\n0 50 9 -9 re\nf\n0 50 9 -9 re\nf\nQ\n"
          "0 50 1 -1 re\nf\n");
}

TEST_CASE("runs of text share one text object and move from line to line") {
    const GlyphRun a = glyphs(sans(), 11_pt, "a");
    CHECK(stream_of({item_at({10_pt, 20_pt}, a), item_at({10.5_pt, 34_pt}, a)}) ==
          "0 g\nBT\n/F0 11 Tf\n10 30 Td\n[(\0\1)]TJ\n0.5 -14 Td\n[(\0\1)]TJ\nET\n"s);
}

TEST_CASE("a run that reads upwards has a text object of its own") {
    const GlyphRun a = glyphs(sans(), 11_pt, "a");
    GlyphRun upwards = a;
    upwards.upwards = true;
    CHECK(stream_of({item_at({10_pt, 20_pt}, a), item_at({10_pt, 30_pt}, upwards),
                     item_at({10_pt, 40_pt}, a)}) ==
          "0 g\nBT\n/F0 11 Tf\n10 30 Td\n[(\0\1)]TJ\nET\n"s
          "BT\n0 1 -1 0 10 20 Tm\n[(\0\1)]TJ\nET\n"s
          "BT\n10 10 Td\n[(\0\1)]TJ\nET\n"s);
}

TEST_CASE("colours, outlines and clips look right") {
    Pages pages = one_page({12_pt, 6_pt});
    auto& items = pages.pages[0].items;
    items.push_back(item_at({1_pt, 1_pt}, box(0_pt, 0_pt, 4_pt, 2_pt)));
    items.push_back(
        item_at({1_pt, 4_pt}, box(0_pt, 0_pt, 6_pt, 1_pt, Spot{"PANTONE 7 C", 1, {0, 0, 0, 0.5}})));
    Item clipped = item_at({6_pt, 0_pt}, box(0_pt, 0_pt, 6_pt, 6_pt, Cmyk{0, 0, 0, 1}));
    clipped.clip = Rect{9_pt, 1_pt, 2_pt, 2_pt};
    items.push_back(clipped);
    const std::string pdf = write_pdf(pages, fonts(), {});
    CHECK(pdf.find("/DeviceCMYK") == std::string::npos);
    const auto rows = pixels(pdf);
    if (!rows) return;
    CHECK(*rows ==
          "............\n"
          ".####....##.\n"
          ".####....##.\n"
          "............\n"
          ".++++++.....\n"
          "............\n");
}

TEST_CASE("a page on a page is turned and scaled about its corner") {
    auto leaf = std::make_shared<Page>();
    leaf->trim = {4_pt, 2_pt};
    leaf->bleed = 1_pt;
    leaf->items.push_back(item_at({0_pt, 0_pt}, box(0_pt, 0_pt, 3_pt, 1_pt)));
    leaf->items.push_back(item_at({0_pt, 1_pt}, box(0_pt, 0_pt, 1_pt, 1_pt, Grey{0.5})));
    Pages pages = one_page({14_pt, 9_pt});
    const Length x[] = {0_pt, 9_pt, 5_pt, 12_pt};
    for (int turns = 0; turns < 4; ++turns)
        pages.pages[0].items.push_back(item_at({x[turns], 1_pt}, PlacedPage{leaf, 1, turns}));
    pages.pages[0].items.push_back(item_at({0_pt, 5_pt}, PlacedPage{leaf, 2, 0}));
    const std::string pdf = write_pdf(pages, fonts(), {});
    const auto rows = pixels(pdf);
    if (!rows) return;
    CHECK(*rows ==
          "..............\n"
          "###.....++#...\n"
          "+.....###.#.#.\n"
          "..........#.#.\n"
          "............#+\n"
          "######........\n"
          "######........\n"
          "++............\n"
          "++............\n");
}

TEST_CASE("a fill that is seen through is asked for by its share, and taken back behind it") {
    Path veil = box(0_pt, 0_pt, 1_pt, 1_pt);
    veil.opacity = 0.8;
    CHECK(stream_of({item_at({}, veil), item_at({}, box(0_pt, 0_pt, 1_pt, 1_pt))}) ==
          "/G80 gs\n0 g\n0 50 1 -1 re\nf\n/G100 gs\n0 50 1 -1 re\nf\n");
}

TEST_CASE("an outline with holes is filled by the rule that leaves them") {
    Path ring = box(0_pt, 0_pt, 1_pt, 1_pt);
    ring.even_odd = true;
    CHECK(stream_of({item_at({}, ring)}) == "0 g\n0 50 1 -1 re\nf*\n");
}

TEST_CASE("a clip may have round corners below") {
    Item item = item_at({}, box(0_pt, 0_pt, 10_pt, 10_pt));
    item.clip = Rect{0_pt, 0_pt, 10_pt, 10_pt};
    item.rounding = std::make_shared<const Rounding>(Rounding{{}, {2_pt, 2_pt}});
    const std::string stream = stream_of({item});
    CHECK(stream.starts_with("q 0 50 m\n10 50 l\n"));
    CHECK(stream.find("10 42 l\n10 40.895 9.105 40 8 40 c\n2 40 l\n") != std::string::npos);
    CHECK(stream.find("h\nW n\n0 g\n") != std::string::npos);
}

TEST_CASE("a drawing is a form in the size that it is seen in, written once") {
    DrawnShape shape;
    shape.steps = box(0_pt, 0_pt, 1000_pt, 500_pt).steps;
    shape.fill = Paint{Grey{0}, 1};
    Drawing drawing;
    drawing.list.items.push_back(shape);
    Picture picture;
    picture.coding = PictureCoding::drawing;
    picture.width = 2000;
    picture.height = 1000;
    picture.drawing = std::make_shared<const Drawing>(drawing);
    Page page;
    page.trim = {100_pt, 50_pt};
    page.items = {item_at({10_pt, 10_pt}, PlacedPicture{0, {20_pt, 10_pt}}),
                  item_at({50_pt, 10_pt}, PlacedPicture{0, {20_pt, 10_pt}})};
    haru::Document document;
    const PictureBook pictures({std::make_shared<const Picture>(picture)});
    Resources resources(document, fonts(), pictures, Inks::kept);
    CHECK(paint_page(page, nullptr, resources).stream ==
          "q 0.01 0 0 0.01 10 30 cm /D0 Do Q\nq 0.01 0 0 0.01 50 30 cm /D0 Do Q\n");
}

TEST_CASE("a path of whole units is written in them and looks the same") {
    Path path = box(1.5_pt, 0_pt, 3_pt, 1.5_pt);
    for (const PathStep& step : box(6_pt, 1.5_pt, 1.5_pt, 3_pt).steps) path.steps.push_back(step);
    const auto written = [&](Length unit) {
        path.unit = unit;
        Pages pages = one_page({12_pt, 6_pt});
        pages.pages[0].items.push_back(item_at({1.5_pt, 1.5_pt}, path));
        return write_pdf(pages, fonts(), {});
    };
    const std::string plain = written({}), in_units = written(1.5_pt);
    CHECK(in_units != plain);
    CHECK(pixels(in_units) == pixels(plain));
}
