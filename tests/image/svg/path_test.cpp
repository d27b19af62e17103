#include "image/svg/path.hpp"

#include "base/number.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace yaprak;
using svg::read_path;

namespace {

struct Appender {
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
    for (const PathStep& step : steps) std::visit(Appender{out}, step);
    if (!out.empty()) out.pop_back();
    return out;
}

std::string path(const char* words) {
    return shown(read_path(words));
}

// Whether every number in it is one, and none of them farther than a drawing goes.
bool is_sound(const std::vector<PathStep>& steps) {
    const auto is_near = [](Point p) {
        return std::abs(p.x.pt()) <= 1e6 &&
               std::abs(p.y.pt()) <= 1e6;  // false for what is no number
    };
    for (const PathStep& step : steps) {
        if (const auto* curve = std::get_if<PathCurve>(&step))
            if (!is_near(curve->control1) || !is_near(curve->control2) || !is_near(curve->to))
                return false;
        if (const auto* line = std::get_if<PathLine>(&step); line && !is_near(line->to))
            return false;
    }
    return true;
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
    const auto wave = read_path("M0 0q15-8 30 0t30 0");
    REQUIRE(wave.size() == 3);
    CHECK(std::get<PathCurve>(wave[2]).control1.y.pt() == doctest::Approx(16.0 / 3));
    const auto bend = read_path("M0 0C0 5 5 10 10 10S20 5 20 0");
    CHECK(std::get<PathCurve>(bend[2]).control1.x == 15_pt);
}

TEST_CASE("an outline is read as far as it makes sense") {
    CHECK(path("") == "");
    CHECK(path("L1 2") == "");
    CHECK(path("M1 2 L3 x 5 6") == "M1,2");
    CHECK(path("M1 2 A3") == "M1,2");
    CHECK(path("M1e99 -1e99") == "M1000000,-1000000");
}

TEST_CASE("an arc goes the shorter or the longer way round, and to the side that is asked for") {
    CHECK(path("M10 0A10 10 0 0 1 0 10") == "M10,0 C0,10");
    CHECK(path("M10 0A10 10 0 0 0 0 10") == "M10,0 C0,10");
    CHECK(path("M10 0A10 10 0 1 0 0 10") == "M10,0 C0,-10 C-10,0 C0,10");
    CHECK(path("M10 0A10 10 0 1 1 0 10") == "M10,0 C20,10 C10,20 C0,10");
    CHECK(path("M0 0A5 5 0 0 0 10 0") == "M0,0 C5,5 C10,0");
    const auto bulge = [](const char* words) {
        return std::get<PathCurve>(read_path(words)[1]).control1;
    };
    CHECK(bulge("M10 0A10 10 0 0 1 0 10").x == 10_pt);
    CHECK(bulge("M10 0A10 10 0 0 1 0 10").y.pt() == doctest::Approx(5.523).epsilon(0.001));
    CHECK(bulge("M10 0A10 10 0 0 0 0 10").x.pt() == doctest::Approx(10 - 5.523).epsilon(0.001));
    CHECK(std::abs(bulge("M10 0A10 10 0 0 0 0 10").y.pt()) < 1e-9);
}

TEST_CASE("an arc's ellipse may be rotated, and grows where it does not reach") {
    CHECK(path("M0 0A20 10 90 0 1 20 0") == "M0,0 C10,-20 C20,0");
    CHECK(path("M0 0A10 20 0 0 1 20 0") == "M0,0 C10,-20 C20,0");
    CHECK(path("M0 0A1 1 0 0 1 10 0") == "M0,0 C5,-5 C10,0");
    CHECK(path("M0 0A-5 5 0 0 1 10 0") == "M0,0 C5,-5 C10,0");
    CHECK(path("M4 4A5 5 0 0 1 4 4L5 5") == "M4,4 L5,5");
}

TEST_CASE("an arc that no ellipse can be is a line, and no number is too large or too small") {
    CHECK(path("M0 0A1e200 1e-200 0 0 1 10 0") == "M0,0 L10,0");
    CHECK(path("M0 0A1e-200 1e200 30 1 0 10 0") == "M0,0 L10,0");
    CHECK(path("M0 0A1e-200 1e-200 0 0 1 10 0") == "M0,0 L10,0");
    CHECK(path("M0 0A1e100 1e100 0 0 1 10 0") == "M0,0 L10,0");
    CHECK(path("M0 0A1e8 1e8 0 0 1 10 0") == "M0,0 C10,0");
    CHECK(path("M0 0A1e308 1e308 1e308 1 1 1e308 -1e308") == "M0,0 L1000000,-1000000");
    for (const char* words : {"M0 0A1e200 1e200 0 0 1 10 0", "M0 0A1e-300 1e-300 0 0 1 10 0",
                              "M0 0A5 5 1e300 0 1 10 0", "M1e308 0a1e308 1e308 0 1 1-1e308-1e308",
                              "M1e308 0c0 0 1e308 0 1e308 0s-1e308 0-1e308 0s0 0 1 1",
                              "M1e308 1e308q1e308 1e308-1e308-1e308t1e308 0t-1e308 0",
                              "M0 0h1e308h1e308h-1e308v-1e308"}) {
        CAPTURE(words);
        CHECK(is_sound(read_path(words)));
    }
}
