#include "base/colour.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("contrast follows WCAG") {
    CHECK(contrast(Grey{0}, Grey{1}) == doctest::Approx(21));
    CHECK(contrast(Rgb{1, 1, 1}, Rgb{119 / 255.0, 119 / 255.0, 119 / 255.0}) ==
          doctest::Approx(4.478).epsilon(0.001));
}

TEST_CASE("a tint is mixed, not transparent") {
    CHECK(to_text(mix(Rgb{0, 0, 0}, Grey{1}, 0.5)) == "#808080");
    CHECK(to_text(Cmyk{0.6, 0.4, 0.4, 1}) == "cmyk(60, 40, 40, 100)");
    CHECK(to_text(to_rgb(Spot{"Ink", 0.5, Cmyk{0, 1, 1, 0}})) == "#ff8080");
}
