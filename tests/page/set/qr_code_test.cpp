#include "page/set/qr_code.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// Twice the area inside all loops, holes taken off, in square modules.
double doubled_area(const Path& path) {
    double sum = 0;
    Point start, last;
    const auto cross = [](Point a, Point b) { return a.x.pt() * b.y.pt() - b.x.pt() * a.y.pt(); };
    for (const PathStep& step : path.steps) {
        if (const auto* move = std::get_if<PathMove>(&step)) start = last = move->to;
        if (const auto* line = std::get_if<PathLine>(&step)) {
            sum += cross(last, line->to);
            last = line->to;
        }
        if (std::holds_alternative<PathClose>(step)) sum += cross(last, start);
    }
    return sum;
}

}  // namespace

TEST_CASE("the outlines of a code hold its dark modules and nothing else") {
    const auto code = qr_code("https://klinik.example/tms", 100_pt, Grey{0});
    REQUIRE(code);
    CHECK(code->modules == 25 + 8);
    const double module = 100.0 / code->modules;
    const double dark = doubled_area(code->path) / 2 / (module * module);
    CHECK(dark == doctest::Approx(double(int(dark + 0.5))));
    CHECK(dark > 0.4 * 25 * 25);
    CHECK(dark < 0.6 * 25 * 25);
}

TEST_CASE("the quiet zone is four modules wide") {
    const auto code = qr_code("a", 29_pt, Grey{0});
    REQUIRE(code);
    Length least = 99_pt;
    for (const PathStep& step : code->path.steps)
        if (const auto* move = std::get_if<PathMove>(&step)) least = std::min(least, move->to.x);
    CHECK(least.pt() == doctest::Approx(4));
}

TEST_CASE("no text and too much text have no code") {
    CHECK_FALSE(qr_code("", 10_pt, Grey{0}));
    CHECK_FALSE(qr_code(std::string(5000, 'a'), 10_pt, Grey{0}));
}

TEST_CASE("a code that is kept is the code of its text, its size and its colour") {
    QrCodes codes(100'000);
    const auto points = [](const QrCode& code) {
        std::string out;
        for (const PathStep& step : code.path.steps)
            if (const auto* line = std::get_if<PathLine>(&step))
                out +=
                    std::to_string(line->to.x.pt()) + "," + std::to_string(line->to.y.pt()) + " ";
        return out;
    };
    for (int round = 0; round < 4; ++round)
        for (const char* text : {"https://klinik.example/tms", "a"})
            for (const Length side : {29_pt, 100_pt}) {
                const double level = round * 0.1;
                const auto kept = qr_code(text, side, Grey{level}, &codes);
                CHECK(points(*kept) == points(*qr_code(text, side, Grey{0})));
                CHECK(std::get<Grey>(*kept->path.fill).level == level);
            }
    CHECK(codes.size() == 4);
}
