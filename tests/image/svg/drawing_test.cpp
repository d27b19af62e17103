// Drawings: every shape as outlines, nothing followed out of the file, nothing that hangs.
#include "image/svg/drawing.hpp"

#include "base/number.hpp"
#include "image/svg/path.hpp"
#include "model/page.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

struct Shown {
    std::string& out;
    void add(const char* letter, Point p) const {
        out += std::string(letter) + number(p.x.pt(), 1) + "," + number(p.y.pt(), 1) + " ";
    }
    void operator()(const PathMove& step) const { add("M", step.to); }
    void operator()(const PathLine& step) const { add("L", step.to); }
    void operator()(const PathCurve& step) const { add("C", step.to); }
    void operator()(const PathClose&) const { out += "z "; }
};

std::string shown(const std::vector<PathStep>& steps) {
    std::string out;
    for (const PathStep& step : steps) std::visit(Shown{out}, step);
    if (!out.empty()) out.pop_back();
    return out;
}

std::string path(const char* words) {
    return shown(read_svg_path(words));
}

const ImageRef logo{"logo.svg", "logo.svg", {"clinic.yaml", 3, 7}};

// In a view box of 2000 x 1000, so that a unit is a point.
Picture drawn(const std::string& inside, Warnings& warnings) {
    return read_svg(logo, "<svg viewBox=\"0 0 2000 1000\">" + inside + "</svg>", warnings);
}

std::string shown(const std::string& inside) {
    Warnings warnings;
    std::string out;
    for (const Path& each : drawn(inside, warnings).drawing)
        out += (out.empty() ? "" : " | ") + (each.fill ? to_text(*each.fill) + " " : "") +
               (each.opacity < 1 ? number(each.opacity) + " " : "") +
               (each.stroke ? "line " + number(each.stroke->width.pt()) + " " +
                                  to_text(each.stroke->colour) + " "
                            : "") +
               shown(each.steps);
    for (const Finding& finding : warnings.list()) out += " (" + finding.problem + ")";
    return out;
}

std::string problem(const std::string& bytes) {
    Warnings warnings;
    try {
        read_svg(logo, bytes, warnings);
    } catch (const Error& error) {
        return to_text(error.finding(), "error");
    }
    return "none";
}

}  // namespace

TEST_CASE("an outline's commands may be relative, repeated and written without spaces") {
    CHECK(path("M1 2L3,4 5 6z") == "M1,2 L3,4 L5,6 z");
    CHECK(path("m1 2 3 4-5-6Z") == "M1,2 L4,6 L-1,0 z");
    CHECK(path("M.5.5h1v-1H0") == "M0.5,0.5 L1.5,0.5 L1.5,-0.5 L0,-0.5");
    CHECK(path("M1e1 0l1.5e-1 0") == "M10,0 L10.2,0");
    CHECK(path("M0 0zm2 2l1 1") == "M0,0 z M2,2 L3,3");
}

TEST_CASE("curves of all kinds become cubic ones") {
    CHECK(path("M0 0c0 1 1 1 1 0s1-1 1 0") == "M0,0 C1,0 C2,0");
    CHECK(path("M0 0Q1 2 2 0T4 0") == "M0,0 C2,0 C4,0");
    CHECK(path("M0 0A5 5 0 0 1 10 0") == "M0,0 C5,-5 C10,0");
    CHECK(path("M0 0a5 5 0 1010 0") == "M0,0 C5,5 C10,0");
    CHECK(path("M0 0A0 5 0 0 1 10 0") == "M0,0 L10,0");
}

TEST_CASE("a smooth curve goes on as the one before it ended") {
    const auto wave = read_svg_path("M0 0q15-8 30 0t30 0");
    REQUIRE(wave.size() == 3);
    CHECK(std::get<PathCurve>(wave[2]).control1.y.pt() == doctest::Approx(16.0 / 3));
    const auto bend = read_svg_path("M0 0C0 5 5 10 10 10S20 5 20 0");
    CHECK(std::get<PathCurve>(bend[2]).control1.x == 15_pt);
}

TEST_CASE("an outline is read as far as it makes sense") {
    CHECK(path("") == "");
    CHECK(path("L1 2") == "");
    CHECK(path("M1 2 L3 x 5 6") == "M1,2");
    CHECK(path("M1 2 A3") == "M1,2");
    CHECK(path("M1e99 -1e99") == "M1000000,-1000000");
}

TEST_CASE("every plain shape is an outline") {
    CHECK(shown("<rect x='1' y='2' width='3' height='4'/>") == "#000000 M1,2 L4,2 L4,6 L1,6 z");
    CHECK(shown("<circle cx='10' cy='10' r='5'/>") == "#000000 M15,10 C10,15 C5,10 C10,5 C15,10 z");
    CHECK(shown("<polygon points='0,0 4,0 4,4'/>") == "#000000 M0,0 L4,0 L4,4 z");
    CHECK(shown("<line x1='0' y1='0' x2='5' y2='5' stroke='red' fill='none'/>") ==
          "line 1 #ff0000 M0,0 L5,5");
}

TEST_CASE("transformations add up from the outside in, and colours are handed on") {
    CHECK(shown("<g transform='translate(10 0) scale(2)' fill='#f00'><path d='M1 1h1'/></g>") ==
          "#ff0000 M12,2 L14,2");
    CHECK(shown("<path transform='rotate(90 10 10)' d='M10 0h5'/>") == "#000000 M20,10 L20,15");
    CHECK(shown("<g opacity='.5'><path fill-opacity='50%' d='M0 0h5'/></g>") ==
          "#000000 0.25 M0,0 L5,0");
    CHECK(shown("<g transform='scale(3)'><path fill='none' stroke='navy' stroke-width='2' "
                "d='M0 0h5'/></g>") == "line 6 #000080 M0,0 L15,0");
}

TEST_CASE("a style sheet's classes are the drawing program's way to say colours") {
    CHECK(shown("<style>.a,.b{fill:#00f} .b{fill:rgb(255, 0, 0)}</style>"
                "<path class='a' d='M0 0h1'/><path class='a b' d='M0 0h1'/>"
                "<path class='a' style='fill: lime' d='M0 0h1'/>") ==
          "#0000ff M0,0 L1,0 | #ff0000 M0,0 L1,0 | #00ff00 M0,0 L1,0");
}

TEST_CASE("what has no outline is left out and told of once") {
    CHECK(shown("<text>a</text><text>b</text><path d='M0 0h1'/>") ==
          "#000000 M0,0 L1,0 (<text> in the picture \"logo.svg\" is left out)");
    CHECK(shown("<defs><path d='M9 9h9'/><text>x</text></defs><path d='M0 0h1'/>") ==
          "#000000 M0,0 L1,0");
    CHECK(shown("<linearGradient id='g'><stop stop-color='#fff'/><stop stop-color='#000'/>"
                "</linearGradient><path fill='url(#g)' d='M0 0h1'/>") ==
          "#808080 M0,0 L1,0 (a gradient in the picture \"logo.svg\" is set in one colour)");
    CHECK(
        shown("<image href='http://example.org/a.png'/><use href='b.svg#c'/><path d='M0 0h1'/>") ==
        "#000000 M0,0 L1,0 (<image> in the picture \"logo.svg\" is left out) (<use> in the picture "
        "\"logo.svg\" is left out)");
}

TEST_CASE("what cuts, veils or decorates a shape is left out and told of, where it is seen") {
    const auto told = [](const char* name) {
        return std::string(" (\"") + name + "\" in the picture \"logo.svg\" is left out)";
    };
    const std::string clip = "<clipPath id='c'><circle r='9'/></clipPath>";
    CHECK(shown(clip + "<g clip-path='url(#c)'><path d='M0 0h1'/></g>") ==
          "#000000 M0,0 L1,0" + told("clip-path"));
    CHECK(shown("<path style='mask: url(#m); filter: url(#f)' d='M0 0h1'/>") ==
          "#000000 M0,0 L1,0" + told("filter") + told("mask"));
    CHECK(shown("<style>.a{marker-end:url(#m)}</style><path class='a' d='M0 0h1'/>") ==
          "#000000 M0,0 L1,0" + told("marker"));
    CHECK(shown("<path stroke-dasharray='4 2' stroke='red' d='M0 0h1'/>") ==
          "#000000 line 1 #ff0000 M0,0 L1,0" + told("stroke-dasharray"));
    CHECK(shown("<g clip-path='url(#c)'/><path clip-path='none' d='M0 0h1'/>") ==
          "#000000 M0,0 L1,0");
}

TEST_CASE("a clip path of the whole picture, as drawing programs write it, is not told of") {
    const auto clipped = [](const std::string& rect) {
        return shown("<g clip-path='url(#c)'><path d='M0 0h1'/></g><defs><clipPath id='c'>" + rect +
                     "</clipPath></defs>");
    };
    CHECK(clipped("<rect width='2000' height='1000' fill='white'/>") == "#000000 M0,0 L1,0");
    CHECK(clipped("<rect width='1000' height='1000'/>").ends_with("is left out)"));
    CHECK(clipped("<rect width='2000' height='1000' transform='scale(.5)'/>")
              .ends_with("is left out)"));
}

TEST_CASE("the longer side of the view box is two thousand points") {
    Warnings warnings;
    const Picture picture =
        read_svg(logo,
                 "<?xml version='1.0'?><!DOCTYPE svg><!-- <svg> --><svg width='24px' "
                 "height='12'><path d='M0 0h24'/></svg>",
                 warnings);
    CHECK(picture.width == 2000);
    CHECK(picture.height == 1000);
    CHECK(shown(picture.drawing.at(0).steps) == "M0,0 L2000,0");
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
