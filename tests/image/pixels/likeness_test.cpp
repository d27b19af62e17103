#include "image/pixels/likeness.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

Pixels checks(int low, int high) {
    Pixels pixels{40, 40, 1, {}};
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 40; ++x) pixels.bytes += char((x / 4 + y / 4) % 2 ? low : high);
    return pixels;
}

}  // namespace

TEST_CASE("the same picture is like itself") {
    const Likeness found = likeness(checks(20, 200), checks(20, 200));
    CHECK(found.mean == doctest::Approx(1));
    CHECK(found.worst == doctest::Approx(1));
}

TEST_CASE("a negative is not like its picture, a paler one a little less") {
    CHECK(likeness(checks(20, 200), checks(200, 20)).mean < 0);
    const double paler = likeness(checks(20, 200), checks(60, 160)).mean;
    CHECK(paler > 0.7);
    CHECK(paler < 0.95);
}

TEST_CASE("a spot in one corner shows in the worst windows only") {
    Pixels spotted = checks(20, 200);
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 8; ++x) spotted.bytes[std::size_t(40 * y + x)] = char(128);
    const Likeness found = likeness(checks(20, 200), spotted);
    CHECK(found.mean > 0.9);
    CHECK(found.worst < 0.7);
}

TEST_CASE("pictures smaller than a window are compared all the same") {
    const Pixels dot{1, 1, 3, "\x10\x20\x30"};
    CHECK(likeness(dot, dot).mean == doctest::Approx(1));
}

TEST_CASE("colours that change places are as light as before, and no longer the same colours") {
    Pixels one{40, 40, 3, {}}, other = one;
    for (int i = 0; i < 40 * 40; ++i) {
        const bool is_red = (i / 3) % 2 == 0;
        one.bytes += is_red ? std::string("\xC8\x30\x30") : std::string("\x30\x30\xC8");
        other.bytes += std::string("\x5B\x30\x5B");
    }
    CHECK(likeness_of_colours(one, one) == doctest::Approx(1));
    CHECK(likeness_of_colours(one, other) < 0.5);
}
