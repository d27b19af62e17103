#include "image/book/picture_places.hpp"

#include "model/page.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

PictureBook book(int width, int height, int orientation = 1) {
    Picture picture;
    picture.width = width;
    picture.height = height;
    picture.orientation = orientation;
    picture.key = "kedi";
    return PictureBook({std::make_shared<const Picture>(picture)});
}

Item placed(Point at, Size size) {
    Item item;
    item.at = at;
    item.kind = PlacedPicture{0, size};
    return item;
}

Pages page_of(std::vector<Item> items) {
    Pages pages;
    pages.pages.resize(1);
    pages.pages[0].trim = {200_pt, 100_pt};
    pages.pages[0].items = std::move(items);
    return pages;
}

PicturePlace place(const Pages& pages, const PictureBook& pictures) {
    return picture_places(pages, pictures).at("kedi");
}

}  // namespace

TEST_CASE("the largest place tells how fine a picture must be") {
    const Pages pages = page_of({placed({}, {36_pt, 18_pt}), placed({}, {144_pt, 72_pt})});
    CHECK(place(pages, book(400, 200)).dpi == doctest::Approx(200));
    CHECK(place(pages, book(200, 400, 6)).dpi == doctest::Approx(200));
}

TEST_CASE("what a clip or the paper's edge hides everywhere is not seen") {
    Item cut = placed({0_pt, -50_pt}, {200_pt, 200_pt});
    cut.clip = Rect{0_pt, 0_pt, 200_pt, 50_pt};
    PicturePart seen = place(page_of({cut}), book(400, 400)).seen;
    CHECK(seen.top == doctest::Approx(0.25));
    CHECK(seen.bottom == doctest::Approx(0.5));
    CHECK(seen.left == 0);
    CHECK(seen.right == 1);
    cut.clip.reset();
    seen = place(page_of({cut}), book(400, 400)).seen;
    CHECK(seen.bottom == doctest::Approx(0.75));
    seen = place(page_of({cut, placed({}, {10_pt, 10_pt})}), book(400, 400)).seen;
    CHECK(seen.top == 0);
    CHECK(seen.bottom == 1);
}

TEST_CASE("on a sheet a page's scale counts") {
    Pages sheet = page_of({});
    PlacedPage inner;
    inner.page = std::make_shared<const Page>(page_of({placed({}, {144_pt, 72_pt})}).pages.front());
    inner.scale = 0.5;
    Item item;
    item.kind = inner;
    sheet.pages[0].items.push_back(item);
    CHECK(place(sheet, book(400, 200)).dpi == doctest::Approx(400));
    CHECK(place(sheet, book(400, 200)).nested);
}

TEST_CASE("a picture that nobody sees has no place") {
    const Pages pages = page_of({placed({300_pt, 0_pt}, {10_pt, 10_pt}), placed({}, {0_pt, 9_pt})});
    CHECK(picture_places(pages, book(4, 4)).empty());
    CHECK(picture_places(pages, {}).empty());
}
