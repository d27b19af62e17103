#include "image/codec/exif.hpp"

#include "image/samples.hpp"

#include <doctest/doctest.h>

using yaprak::exif_orientation;

TEST_CASE("all eight orientations are read in both byte orders") {
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CHECK(exif_orientation(make_exif(orientation, true)) == orientation);
        CHECK(exif_orientation(make_exif(orientation, false)) == orientation);
    }
}

TEST_CASE("an orientation out of range is upright") {
    CHECK(exif_orientation(make_exif(0, true)) == 1);
    CHECK(exif_orientation(make_exif(9, false)) == 1);
}

TEST_CASE("a damaged block says nothing, wherever it ends") {
    const std::string whole = make_exif(6, true);
    for (std::size_t size = 0; size < 32; ++size) {
        CAPTURE(size);
        CHECK(exif_orientation(whole.substr(0, size)) == 1);
    }
    std::string far = whole;
    far.replace(4, 4, "\xFF\xFF\xFF\xFF");  // where the directory is said to be
    CHECK(exif_orientation(far) == 1);
    std::string many = whole;
    many.replace(8, 2, "\xFF\xFF");  // more entries than there are: the right one still counts
    CHECK(exif_orientation(many) == 6);
    CHECK(exif_orientation("XX*\0\0\0\0\x08") == 1);
}

TEST_CASE("an orientation of another type is not believed") {
    std::string text = make_exif(6, true);
    text[24] = 2;  // the second entry's type: ASCII
    CHECK(exif_orientation(text) == 1);
}
