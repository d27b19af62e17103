// Stops of gradients as functions of PDF.
#include "pdf/paint/gradient_function.hpp"

#include "pdf/paint/gradient_reach.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

const Colour red = Rgb{1, 0, 0}, blue = Rgb{0, 0, 1};

std::string function_of(const GradientStops& stops) {
    return function_of_colours(stops, space_of(stops, false));
}

// A gradient from x = 0 to x = 10, and a box from 0 to 100.
Reach reach(Spread spread, const Matrix& matrix = {}) {
    Gradient gradient;
    gradient.to = {10_pt, 0_pt};
    gradient.spread = spread;
    return reach_of(gradient, matrix, {0_pt, 0_pt, 100_pt, 50_pt});
}

}  // namespace

TEST_CASE("two stops at the ends are one function") {
    CHECK(function_of({{0, red, 1}, {1, blue, 1}}) ==
          "/FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0 1]/N 1");
}

TEST_CASE("before the first stop and behind the last one a colour goes on") {
    CHECK(function_of({{0.25, red, 1}, {0.5, blue, 1}}) ==
          "/FunctionType 3/Domain[0 1]/Functions["
          "<</FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[1 0 0]/N 1>>"
          "<</FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0 1]/N 1>>"
          "<</FunctionType 2/Domain[0 1]/C0[0 0 1]/C1[0 0 1]/N 1>>]"
          "/Bounds[0.25 0.5 ]/Encode[0 1 0 1 0 1 ]");
}

TEST_CASE("where two stops are one place the colour jumps, also at an end") {
    const std::string middle =
        function_of({{0, red, 1}, {0.5, red, 1}, {0.5, blue, 1}, {1, blue, 1}});
    CHECK(middle.find("/Bounds[0.5 ]") != std::string::npos);
    const std::string end = function_of({{1, red, 1}, {1, blue, 1}});
    CHECK(end.find("/Bounds[0.99999 ]") != std::string::npos);
    CHECK(end.find("/C1[0 0 1]") != std::string::npos);
}

TEST_CASE("opacities are a function of their own") {
    CHECK(function_of_opacities({{0, red, 0.5}, {1, blue, 0}}) ==
          "/FunctionType 2/Domain[0 1]/C0[0.5]/C1[0]/N 1");
}

TEST_CASE("colours are mixed in the space that all stops have") {
    CHECK(space_of({{0, Grey{0}, 1}, {1, Grey{1}, 1}}, false) == StopSpace::grey);
    CHECK(space_of({{0, Grey{0}, 1}, {1, red, 1}}, false) == StopSpace::rgb);
    CHECK(space_of({{0, Cmyk{}, 1}, {1, Cmyk{}, 1}}, true) == StopSpace::cmyk);
    CHECK(space_of({{0, Cmyk{}, 1}, {1, Cmyk{}, 1}}, false) == StopSpace::rgb);
    CHECK(space_of({{0, Cmyk{}, 1}, {1, red, 1}}, true) == StopSpace::rgb);
}

TEST_CASE("a gradient that repeats is written as often as its box needs") {
    CHECK(reach(Spread::pad).end == 1);
    CHECK(reach(Spread::repeat).begin == 0);
    CHECK(reach(Spread::repeat).end == 10);
    CHECK(reach(Spread::reflect, Matrix::moved(50, 0)).begin == -5);
    CHECK(reach(Spread::reflect, Matrix::moved(50, 0)).end == 5);
    CHECK(reach(Spread::repeat, Matrix::scaled(1e-6, 1)).end == 250);
}

TEST_CASE("a radial gradient that repeats grows until it holds the box") {
    Gradient gradient;
    gradient.is_radial = true;
    gradient.from = {40_pt, 50_pt};
    gradient.to = {50_pt, 50_pt};
    gradient.to_radius = 20_pt;
    gradient.spread = Spread::repeat;
    const Reach reached = reach_of(gradient, {}, {0_pt, 0_pt, 100_pt, 100_pt});
    CHECK(reached.begin == 0);
    CHECK(reached.end == 8);
}

TEST_CASE("every other time a gradient that reflects runs backwards") {
    CHECK(repeated_function("7 0 R", {-1, 2}, Spread::reflect) ==
          "/FunctionType 3/Domain[-1 2]/Functions[7 0 R 7 0 R 7 0 R ]/Bounds[0 1 ]"
          "/Encode[1 0 0 1 1 0 ]");
}
