// The small parts that drawings are read with.
#include "image/svg/bounds.hpp"
#include "image/svg/data_url.hpp"
#include "image/svg/drawn.hpp"
#include "image/svg/path.hpp"
#include "image/svg/transform.hpp"
#include "image/svg/view_box.hpp"
#include "image/svg/without_entities.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::svg;

namespace {

const Measure measure{{200, 100}, 10};

Point through(const std::string& transform, double x, double y) {
    return read_transform(transform, measure)({Length::from_pt(x), Length::from_pt(y)});
}

}  // namespace

TEST_CASE("transformations of SVG and CSS are read, the last one first") {
    CHECK(through("translate(3 4)", 1, 1) == Point{4_pt, 5_pt});
    CHECK(through("translate(10) scale(2,3)", 1, 1) == Point{12_pt, 3_pt});
    CHECK(through("matrix(1 2 3 4 5 6)", 1, 1) == Point{9_pt, 12_pt});
    CHECK(through("translate(50%, 50%)", 0, 0) == Point{100_pt, 50_pt});
    CHECK(through("translateX(1em)", 0, 0) == Point{10_pt, 0_pt});
    CHECK(through("skewX(45)", 0, 10).x.pt() == doctest::Approx(10));
    CHECK(through("rotate(90deg)", 10, 0).y.pt() == doctest::Approx(10));
    CHECK(through("rotate(180 5 5)", 0, 0).x.pt() == doctest::Approx(10));
}

TEST_CASE("what is no transformation changes nothing") {
    for (const char* text : {"", "none", "turn(3)", "scale(", "scale(a)", "matrix(1 2 3)"})
        CHECK(read_transform(text, measure) == Matrix{});
}

TEST_CASE("a matrix has a way back unless all falls on one line") {
    const Matrix m{2, 1, -1, 3, 5, 7};
    const Point there = m({3_pt, 4_pt}), back = m.inverse().value()(there);
    CHECK(back.x.pt() == doctest::Approx(3));
    CHECK(back.y.pt() == doctest::Approx(4));
    CHECK_FALSE(Matrix::scaled(0, 1).inverse());
    CHECK(Matrix{0, 2, -2, 0, 1, 1}.keeps_circles());
    CHECK(Matrix{2, 0, 0, -2, 1, 1}.keeps_circles());
    CHECK_FALSE(Matrix{2, 0, 0, 3, 1, 1}.keeps_circles());
}

TEST_CASE("the box of a curve reaches as far as the curve, not its control points") {
    const auto box = bounds_of(read_path("M0 0C0 10 10 10 10 0"), {});
    REQUIRE(box);
    CHECK(box->height.pt() == doctest::Approx(7.5));
    CHECK(box->width.pt() == doctest::Approx(10));
    CHECK_FALSE(bounds_of(std::vector<PathStep>{}, {}));
}

TEST_CASE("a view box is fitted into its viewport as it is asked for") {
    const auto corner = [](const char* words) {
        return fitted({0, 0, 10, 10}, {200, 100}, words)({0_pt, 0_pt}).x.pt();
    };
    CHECK(corner("") == 50);
    CHECK(corner("xMinYMid") == 0);
    CHECK(corner("xMaxYMid meet") == 100);
    CHECK(corner("xMidYMid slice") == 0);
    CHECK(fitted({0, 0, 10, 10}, {200, 100}, "none").a == 20);
    CHECK_FALSE(read_view_box("0 0 10"));
    CHECK_FALSE(read_view_box("0 0 -1 5"));
}

TEST_CASE("data stands in an address as base64 or in per cents") {
    CHECK(bytes_of_data_url("data:text/plain;base64,S2VkaQ==") == "Kedi");
    CHECK(bytes_of_data_url("data:text/plain;base64, S2Vk\n aQ") == "Kedi");
    CHECK(bytes_of_data_url("DATA:,a%20b") == "a b");
    CHECK_FALSE(bytes_of_data_url("http://example.org/a.png"));
    CHECK_FALSE(bytes_of_data_url("data:image/png"));
}

TEST_CASE("a document type and references to entities are blanks of the same length") {
    const auto blank = [](const std::string& file) { return without_entities(file).text; };
    CHECK(blank("<!DOCTYPE a><b/>") == "            <b/>");
    CHECK(blank("<!DOCTYPE a [<!ENTITY x '>'>\n]><b/>") == std::string(28, ' ') + "\n  <b/>");
    CHECK(blank("<b>&x;&amp;&#65;</b>") == "<b>   &amp;&#65;</b>");
    CHECK_FALSE(without_entities("<svg xmlns='&ns_svg;'/>").in_content);
    CHECK(without_entities("<path style='&st0;'/>").in_content == 13u);
}

TEST_CASE("a photograph in a drawing is set where it says") {
    const std::string photograph =
        "href='data:image/"
        "png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAGUlEQVR42mM4wcDwn+EEQwMDA8OJ/"
        "yeAPAA4zwZn9y5IXAAAAABJRU5ErkJggg=='";
    CHECK(drawn::shown("<image x='10' y='20' width='100' height='100' " + photograph + "/>") ==
          "picture 0 10,20>110,120");
    CHECK(drawn::shown("<image width='100' height='50' " + photograph + "/>") ==
          "picture 0 25,0>75,50");
    CHECK(drawn::shown("<image width='40' " + photograph + "/>") == "picture 0 0,0>40,40");
    CHECK(drawn::shown("<path d='M0 0h1v1z'/><image width='9' href='data:,x'/>")
              .find("a picture within the drawing is left out") != std::string::npos);
}
