#include "image/book/screen_colours.hpp"

#include "image/codec/jpeg_codec.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

Picture in_inks(std::string samples, bool inverted) {
    Picture picture;
    picture.colour = PictureColour::cmyk;
    picture.width = int(samples.size() / 4);
    picture.height = 1;
    picture.bytes = std::move(samples);
    picture.inverted = inverted;
    picture.key = "p";
    return picture;
}

std::string on_screen(Picture picture) {
    const PictureBook book({nullptr, std::make_shared<const Picture>(std::move(picture))});
    const PictureBook seen = in_screen_colours(book);
    CHECK(seen[0] == nullptr);
    CHECK(seen[1]->colour == PictureColour::rgb);
    return seen[1]->bytes;
}

}  // namespace

TEST_CASE("inks become what they look like, stored either way round") {
    const std::string none_cyan_black("\0\0\0\0\xFF\0\0\0\0\0\0\xFF", 12);
    const std::string seen("\xFF\xFF\xFF\0\xFF\xFF\0\0\0", 9);
    CHECK(on_screen(in_inks(none_cyan_black, false)) == seen);
    std::string turned = none_cyan_black;
    for (char& c : turned) c = char(~c);
    CHECK(on_screen(in_inks(turned, true)) == seen);
}

TEST_CASE("a JPEG in inks becomes one in the colours of a screen") {
    const Pixels pixels{8, 8, 4, std::string(8 * 8 * 4, '\xFF')};
    Picture picture = in_inks("", true);
    picture.coding = PictureCoding::jpeg;
    picture.width = picture.height = 8;
    picture.bytes = encode_jpeg(pixels, {90, true}).value();
    const auto shown = decode_jpeg(on_screen(picture), {{0, 8}, {0, 8}, 8, 8});
    REQUIRE(shown);
    CHECK(shown->channels == 3);
    CHECK(static_cast<unsigned char>(shown->bytes[0]) > 250);
}

TEST_CASE("pictures that are in the colours of a screen stay as they are") {
    Picture picture;
    picture.bytes = "abc";
    const PictureBook book({std::make_shared<const Picture>(picture)});
    CHECK(in_screen_colours(book)[0] == book[0]);
}
