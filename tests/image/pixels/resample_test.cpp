#include "image/pixels/resample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

using namespace yaprak;

namespace {

Window whole_to(const Pixels& source, int width, int height) {
    return {{0, double(source.width)}, {0, double(source.height)}, width, height};
}

Pixels filled(int width, int height, int channels, char value) {
    return {width, height, channels, std::string(std::size_t(width * height * channels), value)};
}

int at(const Pixels& pixels, int x, int y, int channel = 0) {
    const int i = (y * pixels.width + x) * pixels.channels + channel;
    return static_cast<unsigned char>(pixels.bytes.at(std::size_t(i)));
}

}  // namespace

TEST_CASE("one colour stays that colour, whatever its size becomes") {
    for (const int channels : {1, 3, 4})
        for (const int width : {1, 2, 7, 100}) {
            const Pixels made =
                resampled(filled(13, 9, channels, '\xC8'), whole_to({13, 9, 1}, width, 3));
            CHECK(made.bytes == filled(width, 3, channels, '\xC8').bytes);
        }
}

TEST_CASE("a ramp stays a ramp, and its channels apart") {
    Pixels ramp{64, 4, 3, {}};
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 64; ++x) ramp.bytes += {char(4 * x), char(255 - 4 * x), '\x07'};
    const Pixels made = resampled(ramp, whole_to(ramp, 16, 2));
    for (int x = 1; x < 15; ++x) {
        CHECK(std::abs(at(made, x, 1) - (16 * x + 6)) <= 1);
        CHECK(std::abs(at(made, x, 1, 1) - (249 - 16 * x)) <= 1);
        CHECK(at(made, x, 1, 2) == 7);
    }
}

TEST_CASE("a mirrored picture becomes the mirror image of the result") {
    Pixels grain{61, 47, 1, {}};
    unsigned seed = 1;
    for (int i = 0; i < 61 * 47; ++i) {
        seed = seed * 1664525u + 1013904223u;
        grain.bytes += seed >> 31 ? '\xFF' : '\0';
    }
    Pixels mirrored = grain;
    std::reverse(mirrored.bytes.begin(), mirrored.bytes.end());
    for (const int width : {13, 20, 60, 61, 90})
        for (const int height : {11, 30, 47, 60}) {
            const Pixels made = resampled(grain, whole_to(grain, width, height));
            Pixels back = resampled(mirrored, whole_to(mirrored, width, height));
            std::reverse(back.bytes.begin(), back.bytes.end());
            int farthest = 0;
            for (int y = 0; y < height; ++y)
                for (int x = 0; x < width; ++x)
                    farthest = std::max(farthest, std::abs(at(made, x, y) - at(back, x, y)));
            CAPTURE(width);
            CAPTURE(height);
            CHECK(farthest <= 1);
        }
}

TEST_CASE("fine lines become the grey between them") {
    Pixels lines{60, 60, 1, {}};
    for (int y = 0; y < 60; ++y)
        for (int x = 0; x < 60; ++x) lines.bytes += x % 2 ? '\xFF' : '\0';
    const Pixels made = resampled(lines, whole_to(lines, 20, 20));
    for (int x = 2; x < 18; ++x) CHECK(std::abs(at(made, x, 10) - 127) <= 30);
}

TEST_CASE("a window shows its part alone") {
    Pixels halves{20, 10, 1, {}};
    for (int y = 0; y < 10; ++y)
        for (int x = 0; x < 20; ++x) halves.bytes += x < 10 ? '\0' : '\xFF';
    const Pixels left = resampled(halves, {{0, 8}, {2, 6}, 4, 3});
    CHECK(left.bytes == filled(4, 3, 1, '\0').bytes);
    const Pixels right = resampled(halves, {{12, 8}, {0, 10}, 4, 5});
    CHECK(right.bytes == filled(4, 5, 1, '\xFF').bytes);
}

TEST_CASE("rows after the last one that is needed are passed over") {
    Resampler resampler(2, 8, 1, {{0, 2}, {0, 2}, 2, 2});
    const unsigned char row[] = {10, 20};
    for (int y = 0; y < 8; ++y) resampler.add(row);
    CHECK(resampler.take().bytes == "\x0A\x14\x0A\x14");
}

TEST_CASE("a part in its own size has the samples of the source") {
    Pixels grain{23, 17, 3, {}};
    for (int i = 0; i < 23 * 17 * 3; ++i) grain.bytes += char(i * 37 + i / 5);
    CHECK(resampled(grain, whole_to(grain, 23, 17)).bytes == grain.bytes);
    const Pixels part = resampled(grain, {{4, 10}, {3, 6}, 10, 6});
    REQUIRE(part.bytes.size() == 10 * 6 * 3);
    for (int y = 0; y < 6; ++y)
        for (int x = 0; x < 10; ++x) CHECK(at(part, x, y, 2) == at(grain, x + 4, y + 3, 2));
    CHECK(resampled(grain, {{4, 10}, {3, 6}, 10, 3}).bytes.size() == 10 * 3 * 3);
}
