#include "pdf/picture/embed_picture.hpp"

#include "base/error.hpp"
#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>

#include <memory>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

// Three wide, two high, grey: dark at the top left corner and beside it, between at the bottom
// left.
Picture corner(int orientation) {
    Picture picture;
    picture.colour = PictureColour::grey;
    picture.width = 3;
    picture.height = 2;
    picture.bytes = std::string("\x00\x00\xFF\x80\xFF\xFF", 6);
    picture.orientation = orientation;
    picture.key = "corner";
    return picture;
}

PictureBook book_of(Picture picture) {
    return PictureBook({std::make_shared<const Picture>(std::move(picture))});
}

Pages page_with(Size size) {
    Pages pages = one_page(size);
    pages.pages[0].items.push_back(item_at({}, PlacedPicture{0, size}));
    return pages;
}

std::string shown(Picture picture) {
    const Size size{Length::from_pt(picture.upright_width()),
                    Length::from_pt(picture.upright_height())};
    return pixels(write_pdf(page_with(size), fonts(), book_of(std::move(picture)))).value_or("");
}

std::size_t count(const std::string& pdf, const std::string& part) {
    std::size_t found = 0;
    for (auto at = pdf.find(part); at != std::string::npos; at = pdf.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("a picture stands upright from each of the eight ways a camera was held") {
    if (shown(corner(1)).empty()) return;
    CHECK(shown(corner(1)) == "##.\n+..\n");
    CHECK(shown(corner(2)) == ".##\n..+\n");
    CHECK(shown(corner(3)) == "..+\n.##\n");
    CHECK(shown(corner(4)) == "+..\n##.\n");
    CHECK(shown(corner(5)) == "#+\n#.\n..\n");
    CHECK(shown(corner(6)) == "+#\n.#\n..\n");
    CHECK(shown(corner(7)) == "..\n.#\n+#\n");
    CHECK(shown(corner(8)) == "..\n#.\n#+\n");
}

TEST_CASE("samples of every depth and colour come out as they went in") {
    Picture picture = corner(1);
    if (shown(picture).empty()) return;
    picture.bits = 16;
    picture.bytes = std::string("\0\0\0\0\xFF\xFF\x80\0\xFF\xFF\xFF\xFF", 12);
    CHECK(shown(picture) == "##.\n+..\n");
    picture.bits = 1;
    picture.bytes = std::string("\x20\xE0", 2);
    CHECK(shown(picture) == "##.\n...\n");
    picture.bits = 2;
    picture.colour = PictureColour::indexed;
    picture.palette = std::string("\0\0\0\xFF\xFF\xFF\x80\x80\x80", 9);
    picture.bytes = std::string("\x04\x94", 2);
    CHECK(shown(picture) == "##.\n+..\n");
    picture.colour = PictureColour::rgb;
    picture.bits = 8;
    picture.bytes = std::string("\0\0\0\0\0\0\xFF\xFF\xFF\x80\x80\x80\xFF\xFF\xFF\xFF\xFF\xFF", 18);
    CHECK(shown(picture) == "##.\n+..\n");
    picture.alpha = std::string("\xFF\0\xFF\xFF\xFF\xFF", 6);
    CHECK(shown(picture) == "#..\n+..\n");
}

TEST_CASE("inks of Adobe's kind are turned round") {
    Picture picture = corner(1);
    picture.colour = PictureColour::cmyk;
    picture.width = 2;
    picture.height = 1;
    picture.bytes = std::string("\xFF\xFF\xFF\0\xFF\xFF\xFF\xFF", 8);
    picture.inverted = true;
    const std::string rows = shown(picture);
    if (!rows.empty()) CHECK(rows == "#.\n");
}

TEST_CASE("one picture used twice and listed twice is embedded once") {
    Pages pages = page_with({3_pt, 2_pt});
    pages.pages[0].items.push_back(item_at({}, PlacedPicture{1, {1_pt, 1_pt}}));
    pages.pages[0].items.push_back(item_at({}, PlacedPicture{0, {1_pt, 1_pt}}));
    pages.pages.push_back(pages.pages[0]);
    const auto one = std::make_shared<const Picture>(corner(1));
    const auto other = std::make_shared<const Picture>(corner(1));
    const std::string pdf = write_pdf(pages, fonts(), PictureBook({one, other}));
    CHECK(count(pdf, "/Subtype /Image") == 1);
}

TEST_CASE("a picture that was not found leaves its place empty") {
    const std::string pdf = write_pdf(page_with({3_pt, 2_pt}), fonts(), {});
    CHECK(count(pdf, "/Subtype /Image") == 0);
}

TEST_CASE("fewer samples than promised are an error") {
    Picture picture = corner(1);
    picture.height = 3;
    CHECK_THROWS_WITH_AS(write_pdf(page_with({3_pt, 3_pt}), fonts(), book_of(picture)),
                         "the picture's samples are cut off", Error);
}
