// Drawings: every shape as outlines, nothing followed out of the file, nothing that hangs.
#include "image/svg/drawing.hpp"

#include "base/number.hpp"
#include "image/svg/path.hpp"

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
        (void)read_svg(logo, bytes, warnings);
    } catch (const Error& error) {
        return to_text(error.finding(), "error");
    }
    return "none";
}

}  // namespace

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

TEST_CASE("a drawing has a size, neither endless nor none") {
    const auto size = [](const std::string& box) {
        Warnings warnings;
        try {
            const Picture made =
                read_svg(logo, "<svg viewBox='0 0 " + box + "'><path d='M0 0h1'/></svg>", warnings);
            return std::to_string(made.width) + " x " + std::to_string(made.height);
        } catch (const Error&) {
            return std::string("refused");
        }
    };
    CHECK(size("1 0.0001") == "2000 x 1");
    CHECK(size("1e-5 1e-5") == "2000 x 2000");
    CHECK(size("1e-310 1") == "refused");
    CHECK(size("1e-310 1e-310") == "refused");
    CHECK(size("1e6 1") == "refused");
}

TEST_CASE("numbers beyond all measure in a drawing are no harm") {
    CHECK(shown("<path transform='scale(1e300) scale(1e300) rotate(30)' d='M1 1L2 2'/>") != "");
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
