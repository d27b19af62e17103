// Texts in drawings, set with the fonts of the checkout.
#include "image/svg/drawn.hpp"

#include <doctest/doctest.h>

using namespace yaprak::drawn;

namespace {

std::string set(const std::string& attributes, const std::string& text) {
    return shown_with_fonts("<text font-family='Source Sans 3' font-size='20' " + attributes + ">" +
                            text + "</text>");
}

}  // namespace

TEST_CASE("a text is a run of glyphs at its place, in its size and colour") {
    CHECK(set("x='10' y='20' fill='red'", "İğne") == "\"İğne\" 20 #ff0000 10,20");
    CHECK(set("x='10' y='20' transform='scale(2)'", "a") == "\"a\" 40 #000000 20,40");
}

TEST_CASE("white space in a text is gathered as in HTML") {
    CHECK(set("", "\n   iki \n  söz  ") == "\"iki söz\" 20 #000000 0,0");
    CHECK(set("xml:space='preserve'", "a  b") == "\"a  b\" 20 #000000 0,0");
}

TEST_CASE("a span may stand elsewhere and look otherwise") {
    CHECK(set("x='10' y='20'", "a<tspan x='50' dy='5' fill='red'>b</tspan>") ==
          "\"a\" 20 #000000 10,20 | \"b\" 20 #ff0000 50,25");
    CHECK(set("x='10 30'", "abc").find("\"a\" 20 #000000 10,0 | \"bc\" 20 #000000 30,0") == 0);
}

TEST_CASE("a text is anchored by its end or its middle") {
    const std::string end = set("x='100' text-anchor='end'", "aa");
    const std::string middle = set("x='100' text-anchor='middle'", "aa");
    CHECK(end == "\"aa\" 20 #000000 79.8,0");
    CHECK(middle == "\"aa\" 20 #000000 89.9,0");
}

TEST_CASE("a font that is not here is replaced by one of its kind, and told of once") {
    CHECK(
        shown_with_fonts("<text font-family='Arial'>a</text><text font-family='Arial'>b</text>") ==
        "\"a\" 16 #000000 0,0 | \"b\" 16 #000000 0,0 (the drawing's font \"Arial\" is not here: "
        "\"Source Sans 3\" is taken in its place)");
    CHECK(shown_with_fonts("<text font-family=\"'SourceSans3-Bold'\">a</text>") ==
          "\"a\" 16 #000000 0,0");
}

TEST_CASE("text along a path is told of") {
    CHECK(shown_with_fonts("<path d='M0 0h1v1z'/><text><textPath href='#p'>a</textPath></text>") ==
          "#000000 M0,0 L1,0 L1,1 z (text along a path is not painted)");
}
