#include "svg/syntax.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace yaprak;

TEST_CASE("an outline is written in steps, level and upright ones by one number") {
    CHECK(path_data({PathMove{{1_pt, 2_pt}}, PathLine{{5_pt, 2_pt}}, PathLine{{5_pt, 1.5_pt}},
                     PathLine{{4_pt, 4_pt}}, PathClose{}}) == "M1 2h4v-0.5l-1 2.5z");
    CHECK(path_data({PathMove{{0_pt, 0_pt}},
                     PathCurve{{1_pt, 0_pt}, {2_pt, -1_pt}, {2_pt, 2_pt}}}) == "M0 0c1 0 2-1 2 2");
}

TEST_CASE("an outline behind another one begins where that one did") {
    CHECK(path_data({PathMove{{1_pt, 1_pt}}, PathLine{{2_pt, 3_pt}}, PathClose{},
                     PathMove{{4_pt, 1_pt}}, PathLine{{5_pt, 1_pt}}}) == "M1 1l1 2zm3 0h1");
}

TEST_CASE("what is rounded away in one step is made good by the next") {
    std::vector<PathStep> steps{PathMove{{0_pt, 0_pt}}};
    for (int i = 1; i <= 3; ++i) steps.push_back(PathLine{{Length::from_pt(i / 3.0), 0_pt}});
    CHECK(path_data(steps, {}, 1) == "M0 0h0.3h0.4h0.3");
}

TEST_CASE("an outline that begins without a move begins at its place") {
    CHECK(path_data({PathLine{{1_pt, 0_pt}}}, {}, 1) == "M0 0h1");
    CHECK(path_data({}) == "");
}

TEST_CASE("a matrix is written where it changes something") {
    CHECK(svg_transform({}) == "");
    CHECK(svg_transform(Matrix::moved(2, 3)) == " transform=\"translate(2 3)\"");
    CHECK(svg_transform({0, -1, 1, 0, 2, 3}) == " transform=\"matrix(0 -1 1 0 2 3)\"");
}

TEST_CASE("signs of markup are entities, and what XML cannot hold is U+FFFD") {
    CHECK(svg_text("a<b & \"c\"") == "a&lt;b &amp; &quot;c&quot;");
    CHECK(svg_text("a\x01"
                   "b") == "a\uFFFDb");
    CHECK(svg_text("a\xFF") == "a\uFFFD");
    CHECK(svg_text("ı\tİ") == "ı\tİ");
}

TEST_CASE("inks are written as the screen shows them") {
    CHECK(svg_colour(Rgb{1, 0.5, 0}) == "#ff8000");
    CHECK(svg_colour(Cmyk{0, 0, 0, 1}) == "#000000");
}

TEST_CASE("no number is infinite") {
    CHECK(svg_number(std::numeric_limits<double>::infinity()) == "0");
    CHECK(svg_number(1e300) == "1000000");
}
