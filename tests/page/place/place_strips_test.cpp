#include "page/place/place_strips.hpp"

#include "page/column/column_builder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

Item dot() {
    Item item;
    item.kind = rectangle({1_pt, 1_pt}, Grey{0});
    item.tag = 7;
    return item;
}

Strip strip(double height) {
    Strip made;
    made.height = Length::from_pt(height);
    made.items.push_back(dot());
    return made;
}

// "x,y WxH" of each item.
std::string places(Column column, ColumnFragment fragment, Point at = {}) {
    Pages pages;
    Page& page = pages.pages.emplace_back();
    place_strips(column, fragment, at, page.items);
    std::string text;
    for (const Item& item : page.items) {
        const auto& steps = std::get<Path>(item.kind).steps;
        const Point far = std::get<PathLine>(steps[2]).to;
        text += std::to_string(int(item.at.x.pt())) + "," + std::to_string(int(item.at.y.pt())) +
                " " + std::to_string(int(far.x.pt())) + "x" + std::to_string(int(far.y.pt())) +
                (item.tag == no_tag ? " artifact" : "") + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("strips stand one under the other with the larger of two spaces between them") {
    ColumnBuilder builder;
    builder.space(99_pt);
    builder.add(strip(10));
    builder.space(4_pt);
    builder.space(6_pt);
    builder.add(strip(10));
    builder.space(99_pt);
    CHECK(places(builder.take(), {0, 2}, {5_pt, 5_pt}) == "5,5 1x1\n5,21 1x1\n");
}

TEST_CASE("a frame's mark stands over each of its fragments but the first, and takes its room") {
    ColumnBuilder builder;
    Frame frame;
    frame.width = 50_pt;
    frame.top = 3_pt;
    frame.mark_height = 7_pt;
    frame.mark = shown_again({dot()});
    builder.open(frame);
    builder.add(strip(10));
    builder.add(strip(10));
    builder.close();
    const Column column = builder.take();
    CHECK(places(column, {0, 1}) == "0,3 1x1\n");
    CHECK(places(column, {1, 2}) == "0,0 1x1 artifact\n0,10 1x1\n");
}

TEST_CASE("a ground lies below what stands on it and is as high as that, padding included") {
    ColumnBuilder builder;
    builder.add(strip(10));
    builder.space(5_pt);
    Frame frame;
    frame.width = 50_pt;
    frame.top = frame.bottom = 3_pt;
    frame.fill = Grey{0.9};
    builder.open(frame);
    builder.space(99_pt);
    builder.add(strip(10));
    builder.space(99_pt);
    builder.close();
    builder.space(5_pt);
    builder.add(strip(10));
    CHECK(places(builder.take(), {0, 3}) ==
          "0,0 1x1\n"
          "0,15 50x16 artifact\n"
          "0,18 1x1\n"
          "0,36 1x1\n");
}

TEST_CASE("a frame cut by a page has its padding on both pages") {
    ColumnBuilder builder;
    Frame frame;
    frame.width = 50_pt;
    frame.top = frame.bottom = 3_pt;
    frame.fill = Grey{0.9};
    builder.open(frame);
    builder.add(strip(10));
    builder.add(strip(10));
    builder.close();
    const Column column = builder.take();
    CHECK(places(column, {0, 1}) == "0,0 50x16 artifact\n0,3 1x1\n");
    CHECK(places(column, {1, 2}) == "0,0 50x16 artifact\n0,3 1x1\n");
}

TEST_CASE("a head is tagged in the first fragment and an artifact in the others") {
    ColumnBuilder builder;
    Frame frame;
    frame.top = 8_pt;
    frame.head.push_back(dot());
    builder.open(frame);
    builder.add(strip(10));
    builder.add(strip(10));
    builder.close();
    const Column column = builder.take();
    CHECK(places(column, {0, 1}) == "0,0 1x1\n0,8 1x1\n");
    CHECK(places(column, {1, 2}) == "0,0 1x1 artifact\n0,8 1x1\n");
}

TEST_CASE("a balanced set runs down its first column, then down the second") {
    ColumnBuilder builder;
    const SetIndex set = builder.add_set({2, 60_pt});
    for (int i = 0; i < 3; ++i) {
        if (i > 0) builder.fix_space(2_pt);
        Strip item = strip(10);
        item.set = set;
        builder.add(item);
    }
    builder.space(5_pt);
    builder.add(strip(10));
    CHECK(places(builder.take(), {0, 4}) == "0,0 1x1\n0,12 1x1\n60,0 1x1\n0,27 1x1\n");
}

TEST_CASE("a stacked column is one strip with its first baseline") {
    ColumnBuilder builder;
    builder.add(strip(10));
    builder[0].baseline = 8_pt;
    builder.space(5_pt);
    builder.add(strip(10));
    const Strip stacked = stack(builder.take());
    CHECK(stacked.height == 25_pt);
    CHECK(stacked.baseline == 8_pt);
    CHECK(stacked.items.size() == 2);
}

TEST_CASE("a picture that gave some of its height is smaller all around") {
    Column column;
    Item picture;
    picture.kind = PlacedPicture{0, {80_pt, 40_pt}};
    column.strips.resize(1);
    column.strips[0].height = 40_pt;
    column.strips[0].shrink = 20_pt;
    column.strips[0].items.push_back(picture);
    std::vector<Item> items;
    CHECK(place_strips(column, {0, 1, 0.5}, {}, items).bottom == 30_pt);
    CHECK(std::get<PlacedPicture>(items[0].kind).size == Size{60_pt, 30_pt});
}
