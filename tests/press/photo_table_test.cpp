#include "press/profiles.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace yaprak;

namespace {

// Inks that are straight lines of the colours: what lies between the table's colours is exact.
PhotoTable straight(double most) {
    constexpr int side = PhotoTable::side;
    std::vector<PhotoTable::Inks> nodes;
    const auto part = [](int i) { return std::uint16_t(65535 - i * 65535 / (side - 1)); };
    for (int r = 0; r < side; ++r)
        for (int g = 0; g < side; ++g)
            for (int b = 0; b < side; ++b) nodes.push_back({part(r), part(g), part(b), 0});
    return {nodes, most};
}

}  // namespace

TEST_CASE("between the colours of the table inks lie on straight lines") {
    const PhotoTable table = straight(3);
    for (int value = 0; value < 256; value += 5) {
        const unsigned char rgb[3] = {static_cast<unsigned char>(value),
                                      static_cast<unsigned char>(255 - value), 128};
        unsigned char inks[4];
        table.convert(rgb, inks, 1);
        CHECK(std::abs(int(inks[0]) - (255 - value)) <= 1);
        CHECK(std::abs(int(inks[1]) - value) <= 1);
        CHECK(std::abs(int(inks[2]) - 127) <= 1);
        CHECK(inks[3] == 0);
    }
}

TEST_CASE("no place of a photograph gets more ink than is allowed") {
    const PhotoTable table = straight(1.5);
    std::string rgb(3 * 256, '\0'), inks(4 * 256, '\0');
    for (std::size_t i = 0; i < rgb.size(); ++i) rgb[i] = char(i * 37 % 61);
    table.convert(reinterpret_cast<const unsigned char*>(rgb.data()),
                  reinterpret_cast<unsigned char*>(inks.data()), 256);
    int most = 0;
    for (std::size_t p = 0; p < 256; ++p) {
        int sum = 0;
        for (std::size_t c = 0; c < 4; ++c) sum += static_cast<unsigned char>(inks[p * 4 + c]);
        most = std::max(most, sum);
    }
    CHECK(most <= 1.5 * 255 + 4);
    CHECK(most > 1.4 * 255);
}
