#include "svg/paint_drawing.hpp"

#include "image/svg/drawing.hpp"
#include "model/drawing.hpp"
#include "model/picture.hpp"
#include "pdf/page_of_drawing.hpp"
#include "svg/svg_pages.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

std::string drawn(const std::string& elements) {
    const auto [pages, pictures] = page_of_drawing(elements);
    return svg_of(pages, {}, pictures);
}

void holds_all(const std::string& elements, const std::vector<std::string>& parts) {
    const std::string svg = drawn(elements);
    for (const std::string& part : parts) CHECK_MESSAGE(holds(svg, part), part, "\n", svg);
}

}  // namespace

TEST_CASE("shapes keep their fill, stroke, dashes and rule") {
    holds_all(
        "<path d='M1 1h5v5z' fill='#f00' fill-rule='evenodd' fill-opacity='.5' stroke='#00f' "
        "stroke-width='2' stroke-dasharray='3 1' stroke-linecap='round'/>",
        {"fill=\"#ff0000\" fill-opacity=\"0.5\" fill-rule=\"evenodd\"", "stroke=\"#0000ff\"",
         "stroke-width=\"2\"", "stroke-linecap=\"round\"", "stroke-dasharray=\"3 1\""});
}

TEST_CASE("a gradient stays where it is when its shape is moved") {
    holds_all(
        "<linearGradient id='g' gradientUnits='userSpaceOnUse' x2='10'><stop stop-color='#f00'/>"
        "<stop offset='1' stop-color='#00f' stop-opacity='.5'/></linearGradient>"
        "<rect width='10' height='10' transform='translate(5 0)' fill='url(#g)'/>",
        {"<linearGradient id=\"s0\" gradientUnits=\"userSpaceOnUse\" x1=\"0\" y1=\"0\" x2=\"10\"",
         "<stop offset=\"1\" stop-color=\"#0000ff\" stop-opacity=\"0.5\"/>", "fill=\"url(#s0)\""});
}

TEST_CASE("a pattern is a list of its own that is repeated") {
    const std::string svg = drawn(
        "<pattern id='p' width='2' height='2' patternUnits='userSpaceOnUse'>"
        "<rect width='1' height='1'/></pattern><rect width='20' height='10' fill='url(#p)'/>");
    CHECK(count_of(svg, "<pattern ") == 1);
    CHECK(count_of(svg, "<g id=\"l0\">") == 1);
    CHECK(holds(svg, "width=\"2\" height=\"2\""));
}

TEST_CASE("groups keep opacity, blending, clips and masks") {
    holds_all(
        "<clipPath id='c'><rect width='5' height='5'/></clipPath>"
        "<mask id='m'><rect width='5' height='5' fill='white'/></mask>"
        "<g opacity='.5' style='mix-blend-mode:color-dodge' clip-path='url(#c)' mask='url(#m)'>"
        "<rect width='9' height='9'/></g>",
        {"opacity=\"0.5\"", "mix-blend-mode:color-dodge", "clip-path=\"url(#c", "mask=\"url(#m0)\"",
         "mask-type=\"luminance\""});
}

TEST_CASE("text in a drawing is outlines, with a gradient all letters as one shape") {
    holds_all("<text y='8' font-family='Source Sans 3' font-size='4' fill='#f00'>Ağrı</text>",
              {"<g fill=\"#ff0000\"", "<use href=\"#g0\""});
    const std::string svg = drawn(
        "<linearGradient id='g'><stop/><stop offset='1' stop-color='#f00'/></linearGradient>"
        "<text y='8' font-family='Source Sans 3' font-size='4' fill='url(#g)'>Ağrı</text>");
    CHECK(holds(svg, "fill=\"url(#s0)\""));
    CHECK_FALSE(holds(svg, "<use href=\"#g0\""));
}

TEST_CASE("a picture of every orientation is set upright") {
    Picture picture;
    picture.width = 2;
    picture.height = 4;
    const Rect box{10_pt, 20_pt, 40_pt, 20_pt};
    for (picture.orientation = 1; picture.orientation <= 8; ++picture.orientation) {
        const Matrix matrix = upright_in(box, picture);
        const Rect covered = around(Rect{matrix({0_pt, 0_pt}).x, matrix({0_pt, 0_pt}).y, {}, {}},
                                    Rect{matrix({2_pt, 4_pt}).x, matrix({2_pt, 4_pt}).y, {}, {}});
        CAPTURE(picture.orientation);
        CHECK(covered == box);
        const bool is_mirrored =
            std::string("2457").find(char('0' + picture.orientation)) != std::string::npos;
        CHECK((matrix.determinant() < 0) == is_mirrored);
    }
}
