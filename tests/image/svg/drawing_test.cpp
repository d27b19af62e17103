// Drawings: every shape at its place, nothing followed out of the file, nothing that hangs.
#include "image/svg/drawing.hpp"

#include "image/svg/drawn.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::drawn;

TEST_CASE("every plain shape is an outline") {
    CHECK(shown("<rect x='1' y='2' width='3' height='4'/>") == "#000000 M1,2 L4,2 L4,6 L1,6 z");
    CHECK(shown("<circle cx='10' cy='10' r='5'/>") == "#000000 M15,10 C10,15 C5,10 C10,5 C15,10 z");
    CHECK(shown("<polygon points='0,0 4,0 4,4'/>") == "#000000 M0,0 L4,0 L4,4 z");
    CHECK(shown("<line x1='0' y1='0' x2='5' y2='5' stroke='red' fill='none'/>") ==
          "line 1 #ff0000 M0,0 L5,5");
    CHECK(shown("<ellipse cx='9' cy='9' rx='3'/>") == "#000000 M12,9 C9,12 C6,9 C9,6 C12,9 z");
}

TEST_CASE("transformations add up from the outside in, and colours are handed on") {
    CHECK(shown("<g transform='translate(10 0) scale(2)' fill='#f00'><path d='M1 1h1v1z'/></g>") ==
          "#ff0000 M12,2 L14,2 L14,4 z");
    CHECK(shown("<path transform='rotate(90 10 10)' d='M10 0h5v1z'/>") ==
          "#000000 M20,10 L20,15 L19,15 z");
    CHECK(shown("<g transform='scale(3)'><path fill='none' stroke='navy' stroke-width='2' "
                "d='M0 0h5'/></g>") == "line 6 #000080 M0,0 L15,0");
    CHECK(shown("<path style='transform: translate(1cm, 10px) rotate(.25turn)' d='M0 0h5v1z'/>") ==
          "#000000 M37.8,10 L37.8,15 L36.8,15 z");
    CHECK(shown("<path style='transform: scale(2); transform-origin: 10px 10px' d='M0 0h5v1z'/>") ==
          "#000000 M-10,-10 L0,-10 L0,-8 z");
}

TEST_CASE("what is transparent is so once, shape or group") {
    CHECK(shown("<g opacity='.5'><path fill-opacity='50%' d='M0 0h5v1z'/></g>") ==
          "#000000/0.25 M0,0 L5,0 L5,1 z");
    CHECK(shown("<path opacity='.5' stroke='red' d='M0 0h5v1z'/>") ==
          "{opacity 0.5 #000000 line 1 #ff0000 M0,0 L5,0 L5,1 z}");
    CHECK(shown("<g opacity='.5'><path d='M0 0h5v1z'/><path d='M0 0h5v1z'/></g>") ==
          "{opacity 0.5 #000000 M0,0 L5,0 L5,1 z | #000000 M0,0 L5,0 L5,1 z}");
    CHECK(shown("<path fill='#ff000080' d='M0 0h5v1z'/>") == "#ff0000/0.5 M0,0 L5,0 L5,1 z");
}

TEST_CASE("lengths have the units of CSS, 96 pixels to the inch") {
    const auto wide = [](const std::string& width) {
        return shown("<rect width='" + width + "' height='1'/>");
    };
    CHECK(wide("5mm") == "#000000 M0,0 L18.9,0 L18.9,1 L0,1 z");
    CHECK(wide("1in") == wide("96"));
    CHECK(wide("72pt") == wide("96px"));
    CHECK(wide("2.54cm") == wide("6pc"));
    CHECK(wide("50%") == wide("1000"));
    CHECK(wide("2em") == wide("32"));
}

TEST_CASE("what has no area is not filled") {
    CHECK(shown("<path d='M0 0h5' stroke='red'/>") == "line 1 #ff0000 M0,0 L5,0");
    CHECK(shown("<path d='M0 0h5'/><path d='M0 0h1v1z'/>") == "#000000 M0,0 L1,0 L1,1 z");
}

TEST_CASE("strokes have caps, joins, limits and dashes") {
    CHECK(shown("<path fill='none' stroke='red' stroke-linecap='round' stroke-linejoin='bevel' "
                "stroke-miterlimit='10' stroke-dasharray='4, 2' stroke-dashoffset='1' "
                "d='M0 0h5'/>") == "line 1 round bevel limit 10 -4-2 from 1 #ff0000 M0,0 L5,0");
    CHECK(shown("<path fill='none' stroke='red' stroke-dasharray='0 0' d='M0 0h5'/>") ==
          "line 1 #ff0000 M0,0 L5,0");
    CHECK(shown("<g transform='scale(4)'><path fill='none' stroke='red' "
                "vector-effect='non-scaling-stroke' d='M0 0h5'/></g>") ==
          "line 1 #ff0000 M0,0 L20,0");
}

TEST_CASE("symbols and shapes are used where <use> says, in its style") {
    CHECK(shown("<defs><path id='p' d='M0 0h2v2z'/></defs><use href='#p' x='5' fill='red'/>"
                "<use xlink:href='#p' y='7'/>") ==
          "#ff0000 M5,0 L7,0 L7,2 z | #000000 M0,7 L2,7 L2,9 z");
    CHECK(shown("<symbol id='s' viewBox='0 0 10 10'><path d='M0 0h10v10z'/></symbol>"
                "<use href='#s' x='5' y='5' width='40' height='20'/>") ==
          "{clip M5,5 L45,5 L45,25 L5,25 z; #000000 M15,5 L35,5 L35,25 z}");
}

TEST_CASE("what uses itself is left out and told of") {
    CHECK(shown("<g id='a'><path d='M0 0h2v2z'/><use href='#a'/></g>")
              .ends_with("(a part of the drawing that holds itself is left out)"));
    CHECK(shown("<use href='b.svg#c'/><path d='M0 0h2v2z'/>") ==
          "#000000 M0,0 L2,0 L2,2 z (<use> is left out: there is no \"b.svg#c\" in the drawing)");
}

TEST_CASE("a nested drawing has a viewport of its own") {
    CHECK(shown("<svg x='10' y='20' width='100' height='50' viewBox='0 0 10 10'>"
                "<rect width='50%' height='5'/></svg>") ==
          "{clip M10,20 L110,20 L110,70 L10,70 z; #000000 M35,20 L60,20 L60,45 L35,45 z}");
    CHECK(shown("<svg width='100' height='50' viewBox='0 0 10 10' preserveAspectRatio='none' "
                "overflow='visible'><rect width='5' height='5'/></svg>") ==
          "#000000 M0,0 L50,0 L50,25 L0,25 z");
}

TEST_CASE("of a <switch> the first child that fits is set") {
    CHECK(shown("<switch><foreignObject requiredExtensions='&ns_ai;'/><g><path d='M0 0h2v2z'/></g>"
                "<path d='M9 9h2v2z'/></switch>") == "#000000 M0,0 L2,0 L2,2 z");
    CHECK(shown("<switch><path systemLanguage='de' d='M9 9h2v2z'/>"
                "<path systemLanguage='en,tr' d='M0 0h2v2z'/></switch>") ==
          "#000000 M0,0 L2,0 L2,2 z");
}

TEST_CASE("what is hidden stays hidden") {
    CHECK(shown("<g display='none'><path d='M0 0h2v2z'/></g><g visibility='hidden'>"
                "<path d='M0 0h2v2z'/><path visibility='visible' d='M1 1h2v2z'/></g>") ==
          "#000000 M1,1 L3,1 L3,3 z");
}

TEST_CASE("the longer side of the drawing is two thousand points") {
    Warnings warnings;
    const ImageRef logo{"logo.svg", "logo.svg", {"clinic.yaml", 3, 7}};
    const auto size = [&](const std::string& root) {
        const Picture made = read_svg(logo, root + "<path d='M0 0h24v1z'/></svg>", warnings);
        return std::to_string(made.width) + " x " + std::to_string(made.height);
    };
    CHECK(size("<?xml version='1.0'?><!DOCTYPE svg><!-- <svg> --><svg width='24px' height='12'>") ==
          "2000 x 1000");
    CHECK(size("<svg width='40mm' height='10mm' viewBox='0 0 24 12'>") == "2000 x 500");
    CHECK(size("<svg width='100%' height='100%' viewBox='0 0 24 12'>") == "2000 x 1000");
    CHECK(size("<svg width='30' viewBox='0 0 24 12'>") == "2000 x 1000");
}

TEST_CASE("a drawing has a size, neither endless nor none") {
    const auto size = [](const std::string& box) {
        return problem("<svg viewBox='0 0 " + box + "'><path d='M0 0h1v1z'/></svg>") == "none";
    };
    CHECK(size("1 0.0001"));
    CHECK(size("1e-5 1e-5"));
    CHECK_FALSE(size("1e-310 1"));
    CHECK_FALSE(size("1e-310 1e-310"));
    CHECK_FALSE(size("1e6 1"));
}

TEST_CASE("numbers beyond all measure in a drawing are no harm") {
    CHECK(shown("<path transform='scale(1e300) scale(1e300) rotate(30)' d='M1 1L2 2v1z'/>") != "");
    CHECK(shown("<ellipse cx='1e308' cy='-1e308' rx='1e308' ry='1e308'/>") != "");
    CHECK(shown("<rect x='1e308' width='1e308' height='1e308' rx='1e308'/>") != "");
}

TEST_CASE("a file that is no drawing is refused with its name") {
    const std::string hint = " (hint: save it as plain SVG, with text as paths, or as a PNG)";
    CHECK(problem("<svg/>") ==
          "clinic.yaml:3:7: error: the picture \"logo.svg\" does not say how large it is" + hint);
    CHECK(problem("<svg viewBox='0 0 1 1'></svg>") ==
          "clinic.yaml:3:7: error: the picture \"logo.svg\" draws nothing that could be set" +
              hint);
    CHECK(problem("<p><svg viewBox='0 0 1 1'/></p>") ==
          "clinic.yaml:3:7: error: the picture \"logo.svg\" is no SVG picture" + hint);
    std::string deep = "<svg viewBox='0 0 1 1'>";
    for (int i = 0; i < 100'000; ++i) deep += "<g>";
    CHECK(problem(deep) ==
          "clinic.yaml:3:7: error: the picture \"logo.svg\" is nested too deep" + hint);
    CHECK(problem("<svg viewBox='0 0 1 1'><path d='M0 0h1' <<<").find("error") !=
          std::string::npos);
}

TEST_CASE("what is not painted is told once of each kind, where it stands") {
    CHECK(told("<path d='M0 0h1v1z' filter='url(#f)'/>\n <path d='M0 0h1v1z' filter='url(#f)'/>"
               "\n  <script/><rect><animate/></rect><foreignObject/>")
              .find("logo.svg:1:30: warning: a filter of the drawing is not painted") !=
          std::string::npos);
    CHECK(told("<path d='M0 0h1v1z'/>\n  <script>alert(1)</script>") ==
          "logo.svg:2:3: warning: a script of the drawing is not run");
    CHECK(told("<path d='M0 0h1v1z'><animate attributeName='d'/></path>") ==
          "logo.svg:1:50: warning: what moves in the drawing is set as it begins");
    CHECK(told("<path d='M0 0h1v1z'/><image href='http://example.org/a.png'/>")
              .find("a picture that the drawing refers to is left out") != std::string::npos);
    CHECK(told("<path d='M0 0h1v1z' style='mix-blend-mode: plus-lighter'/>")
              .find("the blend mode \"plus-lighter\" of the drawing is not painted") !=
          std::string::npos);
    CHECK(told("<path d='M0 0h1v1z'/><text>a</text>").find("a text of the drawing is left out") !=
          std::string::npos);
    CHECK(told("<path d='M0 0h1v1z'/><hatch/>").find("<hatch> is not painted") !=
          std::string::npos);
    CHECK(told("<path d='M0 0h1v1z'/><path fill='url(#none)' d='M0 0h1v1z'/>")
              .find("a shape is painted with \"#none\", which the drawing does not have") !=
          std::string::npos);
    CHECK(told("<metadata/><title>a</title><sodipodi:namedview/><path d='M0 0h1v1z'/>") == "");
}
