// Gradients, patterns, clip paths, masks and markers.
#include "image/svg/drawn.hpp"

#include <doctest/doctest.h>

using namespace yaprak::drawn;

namespace {

const std::string stops =
    "<stop offset='0' stop-color='#f00'/><stop offset='1' stop-color='#00f'/>";
const std::string rect = "<rect x='10' y='20' width='100' height='50' ";

}  // namespace

TEST_CASE("a linear gradient goes across the shape's box") {
    CHECK(shown("<linearGradient id='g'>" + stops + "</linearGradient>" + rect +
                "fill='url(#g)'/>") ==
          "[linear 10,20>110,20 0#ff0000 1#0000ff] M10,20 L110,20 L110,70 L10,70 z");
    CHECK(shown("<linearGradient id='g' gradientUnits='userSpaceOnUse' x1='5' x2='1000' y2='10%'>" +
                stops + "</linearGradient>" + rect + "fill='url(#g)'/>")
              .find("[linear 5,0>1000,100 ") == 0);
}

TEST_CASE("a gradient takes over from another what it does not say itself") {
    CHECK(shown("<linearGradient id='a'>" + stops +
                "</linearGradient><linearGradient id='b' x2='0' y2='1' xlink:href='#a'/>"
                "<radialGradient id='c' href='#b'/>" +
                rect + "fill='url(#b)' stroke='url(#c)'/>")
              .find("[linear 10,20>10,70 0#ff0000 1#0000ff] line 1 [radial 0:35.4 60,45>60,45 "
                    "0#ff0000 1#0000ff]") == 0);
}

TEST_CASE("gradients that take over from each other end") {
    CHECK(shown("<linearGradient id='a' href='#b'/><linearGradient id='b' href='#a'/>" + rect +
                "fill='url(#a)' stroke='red'/>")
              .find("line 1 #ff0000") == 0);
}

TEST_CASE("a gradient has a transformation, a spread, and stops that may be transparent") {
    CHECK(shown("<linearGradient id='g' gradientTransform='rotate(90)' spreadMethod='reflect' "
                "gradientUnits='userSpaceOnUse' x2='10'>"
                "<stop offset='.2' style='stop-color:#f00;stop-opacity:.5'/>"
                "<stop offset='10%' stop-color='#0000ff80'/></linearGradient>" +
                rect + "fill='url(#g)' fill-opacity='.5'/>")
              .find("[linear 0,0>0,10 reflect 0.2#ff0000/0.5 0.2#0000ff/0.5]/0.5") == 0);
}

TEST_CASE("a focal point outside of its circle is moved within") {
    CHECK(shown("<radialGradient id='g' gradientUnits='userSpaceOnUse' cx='50' cy='50' r='10' "
                "fx='90' fy='50'>" +
                stops + "</radialGradient>" + rect + "fill='url(#g)'/>")
              .find("[radial 0:10 60,50>50,50 ") == 0);
}

TEST_CASE("a gradient without extent is its last colour, one without stops nothing") {
    CHECK(shown("<linearGradient id='g' x1='1' x2='1'>" + stops + "</linearGradient>" + rect +
                "fill='url(#g)'/>")
              .find("#0000ff M") == 0);
    CHECK(shown("<linearGradient id='g'/>" + rect + "fill='url(#g) #0f0'/>").find("#00ff00 M") ==
          0);
    CHECK(shown("<linearGradient id='g'><stop stop-color='#0f0'/></linearGradient>" + rect +
                "fill='url(#g)'/>")
              .find("#00ff00 M") == 0);
}

TEST_CASE("what is painted with something that is not there takes the colour behind it") {
    CHECK(shown(rect + "fill='url(#x) red'/>") == "#ff0000 M10,20 L110,20 L110,70 L10,70 z");
}

TEST_CASE("a pattern is a cell that is repeated") {
    CHECK(shown("<pattern id='p' width='4' height='4' patternUnits='userSpaceOnUse'>"
                "<rect width='2' height='2' fill='red'/></pattern>" +
                rect + "fill='url(#p)'/>")
              .find("[cell 0,0 4x4: #ff0000 M0,0 L2,0 L2,2 L0,2 z] M") == 0);
    CHECK(shown("<pattern id='p' width='.5' height='.5'><rect width='2' height='2'/></pattern>" +
                rect + "fill='url(#p)'/>")
              .find("[cell 10,20 50x25: ") == 0);
    CHECK(shown("<pattern id='p' width='9' height='9' patternUnits='userSpaceOnUse'>"
                "<rect width='2' height='2' fill='url(#p)'/></pattern>" +
                rect + "fill='url(#p) red'/>")
              .find("#ff0000 M") == 0);
}

TEST_CASE("a clip path of one outline cuts as a path") {
    CHECK(shown("<clipPath id='c'><path clip-rule='evenodd' d='M0 0h9v9z'/></clipPath>"
                "<g clip-path='url(#c)'>" +
                rect + "/></g>") ==
          "{clip even-odd M0,0 L9,0 L9,9 z; #000000 M10,20 L110,20 L110,70 L10,70 z}");
    CHECK(shown("<clipPath id='c' clipPathUnits='objectBoundingBox'><rect width='.5' height='1'/>"
                "</clipPath>" +
                rect + "clip-path='url(#c)'/>")
              .find("{clip M10,20 L60,20 L60,70 L10,70 z; ") == 0);
}

TEST_CASE("outlines of a clip path that lie apart are one, those that meet are a mask") {
    CHECK(shown("<clipPath id='c'><rect width='9' height='9'/><rect x='50' width='9' height='9'/>"
                "</clipPath>" +
                rect + "clip-path='url(#c)'/>")
              .find("{clip M0,0 L9,0 L9,9 L0,9 z M50,0 L59,0 L59,9 L50,9 z; ") == 0);
    CHECK(shown("<clipPath id='c'><rect width='9' height='9'/><rect x='5' width='9' height='9'/>"
                "</clipPath>" +
                rect + "clip-path='url(#c)'/>")
              .find("{alpha 0,0 (#ffffff M0,0") == 0);
}

TEST_CASE("clip paths cut each other, and one that is empty leaves nothing") {
    CHECK(
        shown("<clipPath id='a'><rect width='9' height='9'/></clipPath>"
              "<clipPath id='c' clip-path='url(#a)'><rect x='5' width='9' height='9'/></clipPath>" +
              rect + "clip-path='url(#c)'/>")
            .find("{clip M0,0 L9,0 L9,9 L0,9 z; clip M5,0 L14,0 L14,9 L5,9 z; ") == 0);
    CHECK(shown("<clipPath id='c'/>" + rect + "clip-path='url(#c)'/><path d='M0 0h1v1z'/>") ==
          "#000000 M0,0 L1,0 L1,1 z");
    CHECK(shown(rect + "clip-path='url(#none)'/>") == "#000000 M10,20 L110,20 L110,70 L10,70 z");
}

TEST_CASE("a mask is made of how light its colours are, or of how opaque") {
    CHECK(shown("<mask id='m'><rect width='9' height='9' fill='#f00'/></mask>" + rect +
                "mask='url(#m)'/>")
              .find("{mask 0,0 (#363636 M0,0 L9,0 L9,9 L0,9 z) #000000 M10,20") == 0);
    CHECK(shown("<mask id='m' style='mask-type:alpha'><rect width='9' height='9' fill='#f00'/>"
                "</mask>" +
                rect + "mask='url(#m)'/>")
              .find("{alpha 0,0 (#ff0000 M0,0") == 0);
    CHECK(shown("<mask id='m' maskContentUnits='objectBoundingBox'><rect width='1' height='1' "
                "fill='white'/></mask>" +
                rect + "mask='url(#m)'/>")
              .find("{mask 10,20 (#ffffff M0,0 L1,0 L1,1 L0,1 z)") == 0);
}

TEST_CASE("blend modes are those of PDF") {
    CHECK(shown(rect + "style='mix-blend-mode:multiply'/>") ==
          "{Multiply #000000 M10,20 L110,20 L110,70 L10,70 z}");
}

TEST_CASE("markers stand at the corners of a path, turned as it runs") {
    const std::string marker =
        "<marker id='m' orient='auto' markerWidth='2' markerHeight='2' overflow='visible'>"
        "<path d='M0 0h2v1z'/></marker>";
    CHECK(shown(marker + "<path fill='none' stroke='red' marker-end='url(#m)' d='M0 0V10'/>") ==
          "line 1 #ff0000 M0,0 L0,10 | {#000000 M0,10 L0,12 L-1,12 z}");
    CHECK(shown(marker + "<path fill='none' stroke='red' stroke-width='3' marker-start='url(#m)' "
                         "d='M5 5H10'/>") ==
          "line 3 #ff0000 M5,5 L10,5 | {#000000 M5,5 L11,5 L11,8 z}");
    CHECK(shown(marker + "<path fill='none' stroke='red' marker-mid='url(#m)' d='M0 0H5V5'/>") ==
          "line 1 #ff0000 M0,0 L5,0 L5,5 | {#000000 M5,0 L6.4,1.4 L5.7,2.1 z}");
}

TEST_CASE("a marker is clipped to its box and may take the colours of its path") {
    CHECK(shown("<marker id='m' viewBox='0 0 10 10' refX='5' refY='5'><path fill='context-stroke' "
                "d='M0 0h10v10z'/></marker>"
                "<path fill='none' stroke='#f00' marker-end='url(#m)' d='M0 0H9'/>") ==
          "line 1 #ff0000 M0,0 L9,0 | {clip M7.5,-1.5 L10.5,-1.5 L10.5,1.5 L7.5,1.5 z; #ff0000 "
          "M7.5,-1.5 L10.5,-1.5 L10.5,1.5 z}");
}
