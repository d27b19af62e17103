#include "pdf/picture/png_filter.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <random>

using namespace yaprak;

namespace {

int paeth(int left, int above, int corner) {
    const int guess = left + above - corner;
    const int to_left = std::abs(guess - left), to_above = std::abs(guess - above);
    const int to_corner = std::abs(guess - corner);
    if (to_left <= to_above && to_left <= to_corner) return left;
    return to_above <= to_corner ? above : corner;
}

int predicted(char filter, int left, int above, int corner) {
    switch (filter) {
        case 1:
            return left;
        case 2:
            return above;
        case 3:
            return (left + above) / 2;
        case 4:
            return paeth(left, above, corner);
        default:
            return 0;
    }
}

// As a reader undoes it (PNG specification, 9.2).
std::string unfiltered(const std::string& rows, std::size_t row_bytes, std::size_t pixel_bytes) {
    std::string out, above(row_bytes, '\0');
    for (std::size_t at = 0; at < rows.size(); at += row_bytes + 1) {
        std::string row(row_bytes, '\0');
        const auto sample = [&](const std::string& of, std::size_t i) {
            return i < pixel_bytes ? 0 : int(static_cast<unsigned char>(of[i - pixel_bytes]));
        };
        for (std::size_t i = 0; i < row_bytes; ++i)
            row[i] = char(rows[at + 1 + i] + predicted(rows[at], sample(row, i),
                                                       static_cast<unsigned char>(above[i]),
                                                       sample(above, i)));
        out += row;
        above = row;
    }
    return out;
}

}  // namespace

TEST_CASE("each row is filtered so that little is left of it") {
    const std::string ramp("\x0A\x14\x1E\x0A\x14\x1E\x0B\x15\x1F", 9);
    CHECK(png_filtered(ramp, 3, 1) == std::string("\x01\x0A\x0A\x0A\x02\0\0\0\x02\1\1\1", 12));
}

TEST_CASE("a reader gets back the samples that were filtered, of rows of every length") {
    std::mt19937 chance(7);
    std::string used;
    for (std::size_t pixel = 1; pixel <= 4; ++pixel)
        for (std::size_t width : {1, 2, 5, 17, 64, 129, 300}) {
            std::string samples;
            const std::size_t row = width * pixel;
            // Slopes of several steepnesses with some noise: each filter is the best somewhere.
            for (std::size_t y = 0; y < 24; ++y)
                for (std::size_t i = 0; i < row; ++i)
                    samples += char(y * (y % 7) + i / pixel * (y % 5) + chance() % (1 + y % 3 * 9));
            const std::string rows = png_filtered(samples, row, pixel);
            REQUIRE(rows.size() == 24 * (row + 1));
            CHECK(unfiltered(rows, row, pixel) == samples);
            for (std::size_t at = 0; at < rows.size(); at += row + 1) used += rows[at];
        }
    for (char filter = 0; filter <= 4; ++filter) {
        CAPTURE(int(filter));
        CHECK(used.find(filter) != std::string::npos);
    }
}
