#include "press/photo_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace yaprak {
namespace {

constexpr int whole = 255;      // from one node to the next
constexpr int fine = 128;       // parts of an ink's byte that a node holds
constexpr double full = 65535;  // all of an ink, as it is given
constexpr int plane = PhotoTable::side * PhotoTable::side, row = PhotoTable::side;

// Black holds the drawing of a dark place: the coloured inks give way.
std::array<double, 4> limited(const PhotoTable::Inks& inks, double most) {
    std::array<double, 4> out{};
    for (std::size_t i = 0; i < 4; ++i) out[i] = inks[i] / full;
    const double coloured = out[0] + out[1] + out[2];
    const double room = std::max(most - out[3], 0.0);
    if (coloured > room)
        for (std::size_t i = 0; i < 3; ++i) out[i] *= room / coloured;
    return out;
}

}  // namespace

PhotoTable::PhotoTable(const std::vector<Inks>& nodes, double most) : nodes_(nodes.size()) {
    for (int value = 0; value < 256; ++value) {
        const int at = value * (side - 1);
        places_[std::size_t(value)] = {at / whole, at % whole};
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const std::array<double, 4> inks = limited(nodes[i], most);
        for (std::size_t c = 0; c < 4; ++c)
            nodes_[i].inks[c] = std::int32_t(std::lround(inks[c] * whole * fine));
    }
}

// From the node below along the edges of the cube, the longest way first, to the node above.
void PhotoTable::convert(const unsigned char* rgb, unsigned char* inks, std::size_t pixels) const {
    unsigned char last[3] = {1, 2, 3};
    for (std::size_t p = 0; p < pixels; ++p, rgb += 3, inks += 4) {
        if (p > 0 && std::memcmp(rgb, last, 3) == 0) {
            std::memcpy(inks, inks - 4, 4);
            continue;
        }
        std::memcpy(last, rgb, 3);
        const Place r = places_[rgb[0]], g = places_[rgb[1]], b = places_[rgb[2]];
        std::pair<int, int> steps[3] = {{r.distance, plane}, {g.distance, row}, {b.distance, 1}};
        if (steps[0].first < steps[1].first) std::swap(steps[0], steps[1]);
        if (steps[1].first < steps[2].first) std::swap(steps[1], steps[2]);
        if (steps[0].first < steps[1].first) std::swap(steps[0], steps[1]);
        const Node* node = &nodes_[std::size_t(r.node * plane + g.node * row + b.node)];
        std::int32_t sums[4];
        for (int c = 0; c < 4; ++c) sums[c] = node->inks[std::size_t(c)] * (whole - steps[0].first);
        for (int s = 0; s < 3; ++s) {
            const int weight = steps[s].first - (s < 2 ? steps[s + 1].first : 0);
            if (steps[s].first == 0) break;
            node += steps[s].second;
            for (int c = 0; c < 4; ++c) sums[c] += node->inks[std::size_t(c)] * weight;
        }
        for (int c = 0; c < 4; ++c)
            inks[c] = static_cast<unsigned char>((sums[c] + whole * fine / 2) / (whole * fine));
    }
}

}  // namespace yaprak
