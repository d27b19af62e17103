// Where the subject of a picture is.
#include "image/pixels/find_focus.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace yaprak;

namespace {

// Grey, with a disc of stripes in strong colours around a point.
Pixels with_disc(int width, int height, double x, double y, double radius) {
    Pixels pixels{width, height, 3, {}};
    for (int row = 0; row < height; ++row)
        for (int column = 0; column < width; ++column) {
            const double away =
                std::hypot((column + 0.5) - x * width, (row + 0.5) - y * height) / width;
            const bool is_red = away < radius && (column + row) % 4 < 2;
            pixels.bytes +=
                is_red ? std::string("\xE0\x20\x10", 3) : std::string("\xA0\xA4\xA8", 3);
        }
    return pixels;
}

}  // namespace

TEST_CASE("the focus is where the edges and strong colours are") {
    for (const auto& [x, y] : {std::pair{0.2, 0.25}, {0.8, 0.3}, {0.5, 0.5}, {0.75, 0.8}}) {
        CAPTURE(x);
        CAPTURE(y);
        const FocusPoint found = find_focus(with_disc(64, 48, x, y, 0.12));
        CHECK(found.x == doctest::Approx(x).epsilon(0.12));
        CHECK(found.y == doctest::Approx(y).epsilon(0.12));
    }
}

TEST_CASE(
    "without a subject the middle stays in sight, and of an upright picture its upper third") {
    const auto plain = [](int width, int height) {
        return find_focus({width, height, 1, std::string(std::size_t(width * height), '\x80')});
    };
    CHECK(plain(64, 48).x == doctest::Approx(0.5).epsilon(0.03));
    CHECK(plain(64, 48).y == doctest::Approx(0.5).epsilon(0.03));
    CHECK(plain(48, 64).y == doctest::Approx(0.333).epsilon(0.05));
    CHECK(plain(48, 48).y == doctest::Approx(0.333).epsilon(0.05));
}

TEST_CASE("a picture that is busy everywhere has its focus in the middle") {
    Pixels noise{60, 40, 3, {}};
    std::uint32_t state = 1;
    for (int i = 0; i < 60 * 40 * 3; ++i)
        noise.bytes += char((state = state * 1664525 + 1013904223) >> 24);
    const FocusPoint found = find_focus(noise);
    CHECK(std::abs(found.x - 0.5) < 0.25);
    CHECK(std::abs(found.y - 0.5) < 0.25);
}

TEST_CASE("the smallest pictures have a focus") {
    CHECK(find_focus({0, 0, 3, {}}).x == 0.5);
    CHECK(find_focus({1, 1, 1, "x"}).x == 0.5);
    CHECK(find_focus({2, 1, 1, "xy"}).y == 0.5);
}

TEST_CASE("a face counts more than a ball of another colour") {
    const auto found_with = [](const std::string& ball) {
        Pixels pixels{48, 64, 3, {}};
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 48; ++x) {
                const bool is_ball = (x - 24) * (x - 24) + (y - 15) * (y - 15) < 81;
                const bool is_coat = y > 26 && x > 10 && x < 38;
                pixels.bytes += is_ball   ? ball
                                : is_coat ? std::string("\x1C\x3C\x70", 3)
                                          : std::string("\x78\x98\x78", 3);
            }
        return find_focus(pixels);
    };
    CHECK(found_with("\xE0\xA8\x88").y < found_with("\x88\xA8\xE0").y);
}
