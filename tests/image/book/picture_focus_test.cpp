// The focus of pictures as they are stored.
#include "image/book/picture_focus.hpp"

#include "image/codec/jpeg_codec.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace yaprak;

namespace {

// Grey, with stripes of black and red about a quarter from the left and an eighth from the top.
Pixels with_stripes(int width, int height) {
    Pixels pixels{width, height, 3, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const bool is_there = x > width / 8 && x < width * 3 / 8 && y < height / 4;
            const bool is_red = is_there && x / 16 % 2 == 0;
            pixels.bytes += is_red     ? std::string("\xE0\x20\x10", 3)
                            : is_there ? std::string("\x10\x10\x10", 3)
                                       : std::string("\xA0\xA0\xA0", 3);
        }
    return pixels;
}

Picture jpeg_of(const Pixels& pixels, int orientation = 1) {
    Picture picture;
    picture.coding = PictureCoding::jpeg;
    picture.width = pixels.width;
    picture.height = pixels.height;
    picture.orientation = orientation;
    picture.bytes = encode_jpeg(pixels, {}).value();
    return picture;
}

}  // namespace

TEST_CASE("the focus of a photograph is found in the way it is seen") {
    const Pixels pixels = with_stripes(640, 480);
    const struct {
        int orientation;
        double x, y;
    } seen[] = {{1, 0.25, 0.13}, {2, 0.75, 0.13}, {3, 0.75, 0.87}, {4, 0.25, 0.87},
                {5, 0.13, 0.25}, {6, 0.87, 0.25}, {7, 0.87, 0.75}, {8, 0.13, 0.75}};
    for (const auto& each : seen) {
        CAPTURE(each.orientation);
        const FocusPoint found = focus_of(jpeg_of(pixels, each.orientation));
        CHECK(std::abs(found.x - each.x) < 0.1);
        CHECK(std::abs(found.y - each.y) < 0.1);
    }
}

TEST_CASE("samples have a focus too, and what cannot be decoded has the usual one") {
    const Pixels pixels = with_stripes(100, 80);
    Picture samples;
    samples.width = pixels.width;
    samples.height = pixels.height;
    samples.bytes = pixels.bytes;
    CHECK(focus_of(samples).x < 0.4);
    Picture damaged = jpeg_of(with_stripes(64, 128));
    damaged.bytes = damaged.bytes.substr(0, 100);
    CHECK(focus_of(damaged) == FocusPoint{0.5, 1.0 / 3});
    Picture drawing;
    drawing.coding = PictureCoding::drawing;
    drawing.width = 200;
    drawing.height = 100;
    CHECK(focus_of(drawing) == FocusPoint{0.5, 0.5});
}

TEST_CASE("the focus of a large photograph is found by a part of its data") {
    Pixels pixels = with_stripes(2400, 1800);
    std::uint32_t chance = 1;  // a grain that makes the file large
    for (char& sample : pixels.bytes) {
        chance = chance * 1664525 + 1013904223;
        sample = char(static_cast<unsigned char>(sample) / 2 + 40 + (chance >> 26));
    }
    for (const bool is_quick : {true, false}) {  // not progressive, or so
        Picture picture = jpeg_of(pixels);
        picture.bytes = encode_jpeg(pixels, {95, false, true, is_quick}).value();
        CAPTURE(picture.bytes.size());
        CHECK(picture.bytes.size() > 600'000);
        const FocusPoint found = focus_of(picture);
        CHECK(std::abs(found.x - 0.25) < 0.1);
        CHECK(std::abs(found.y - 0.13) < 0.1);
    }
}

TEST_CASE("what was found is remembered by the picture's key") {
    PictureFocuses focuses;
    Picture picture = jpeg_of(with_stripes(640, 480));
    picture.key = "one";
    const FocusPoint found = focuses.of(picture);
    picture.bytes.clear();
    CHECK(focuses.of(picture) == found);
    picture.key = "another";
    CHECK_FALSE(focuses.of(picture) == found);
}
