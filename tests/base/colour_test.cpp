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

TEST_CASE("a colour is read as authors write it, and as to_text shows it") {
    CHECK(parse_colour("#fff") == Colour(Rgb{1, 1, 1}));
    CHECK(to_text(*parse_colour("#0b3A4a")) == "#0b3a4a");
    CHECK(to_text(*parse_colour("grey(100 %)")) == "#000000");
    CHECK(to_text(*parse_colour(" cmyk(100 %, 40%, 0, 60.5 %) ")) == "cmyk(100, 40, 0, 60.5)");
    CHECK(parse_colour("cmyk(100, 40, 0, 60.5)") == parse_colour("cmyk(100 %, 40%, 0, 60.5 %)"));
    for (const char* wrong : {"", "#", "#12", "#12345g", "blau", "grey()", "grey(101)", "grey(1,)",
                              "cmyk(1, 2, 3)", "cmyk(1,2,3,-4)", "(", "grey("})
        CHECK_MESSAGE(!parse_colour(wrong), wrong);
}

TEST_CASE("a spot colour has a name, inks that stand in for it, and a tint") {
    const Spot ink{"PANTONE 320 C", 1, {1, 0, 0.31, 0.07}};
    CHECK(parse_colour("spot(\"PANTONE 320 C\", cmyk(100, 0, 31, 7))") == Colour(ink));
    const auto half = parse_colour("spot( 'PANTONE 320 C' , cmyk(100 %, 0, 31 %, 7 %), 50 %)");
    CHECK(half == Colour(Spot{ink.name, 0.5, ink.substitute}));
    CHECK(parse_colour(to_text(*half)) == half);
    CHECK(parse_colour("gray(20 %)") == Colour(Grey{0.8}));
    for (const char* wrong :
         {"spot()", "spot(\"A\")", "spot(A, cmyk(1,2,3,4))", "spot(\"A\", #fff)",
          "spot(\"\", cmyk(1,2,3,4))", "spot(\"All\", cmyk(1,2,3,4))",
          "spot(\"black\", cmyk(0,0,0,100))", "spot(\"A\", cmyk(1,2,3,4), 101)",
          "spot(\"A\", cmyk(1,2,3,4) 50)", "spot(\"A, cmyk(1,2,3,4))", "spot(\"A\", cmyk(1,2,3,4"})
        CHECK_MESSAGE(!parse_colour(wrong), wrong);
}
