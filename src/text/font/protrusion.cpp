// One small table for all faces, and what a family does otherwise. Our own numbers, judged by eye
// at ten times the size.
#include "text/font/protrusion.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace yaprak {
namespace {

// In thousandths of the glyph's width. Half of a mark with much white around it may go out; a wide
// one (dash, ellipsis) less, for it has black enough to make the edge itself; brackets, which are
// high, only a little.
struct Share {
    char32_t character;
    double left, right;
};

constexpr std::array marks = {
    Share{U'"', 400, 400},      Share{U'\'', 500, 500},     Share{U'(', 150, 0},
    Share{U')', 0, 150},        Share{U',', 0, 600},        Share{U'-', 400, 550},
    Share{U'.', 0, 650},        Share{U':', 0, 400},        Share{U';', 0, 350},
    Share{U'[', 100, 0},        Share{U']', 0, 100},        Share{U'\u00AB', 250, 200},
    Share{U'\u00AD', 400, 550}, Share{U'\u00BB', 200, 250}, Share{U'\u2010', 400, 550},
    Share{U'\u2011', 400, 550}, Share{U'\u2013', 250, 300}, Share{U'\u2014', 150, 200},
    Share{U'\u2018', 550, 450}, Share{U'\u2019', 450, 600}, Share{U'\u201C', 450, 350},
    Share{U'\u201D', 350, 450}, Share{U'\u201E', 350, 0},   Share{U'\u2026', 0, 150},
};

// Source Sans: flat stops with wide side bearings, thin brackets.
constexpr std::array source_sans = {
    Share{U'(', 200, 0}, Share{U')', 0, 200}, Share{U',', 0, 650},
    Share{U'.', 0, 700}, Share{U':', 0, 500}, Share{U';', 0, 450},
};

struct Family {
    std::string_view name;
    std::span<const Share> shares;
};
constexpr std::array families = {Family{"Source Sans 3", source_sans}};

const Share* look_up(std::span<const Share> shares, char32_t character) {
    const auto found = std::lower_bound(
        shares.begin(), shares.end(), character,
        [](const Share& share, char32_t value) { return share.character < value; });
    return found != shares.end() && found->character == character ? &*found : nullptr;
}

const Share* own_share(const Font& font, char32_t character) {
    for (const Family& family : families)
        if (family.name == font.family()) return look_up(family.shares, character);
    return nullptr;
}

}  // namespace

Overhang overhang(const Font& font, char32_t character) {
    const Share* share = look_up(marks, character);
    if (!share || font.fixed_pitch()) return {};
    if (const Share* own = own_share(font, character)) share = own;
    const double width = font.advance(font.glyph(character)) / 1000;
    return {share->left * width, share->right * width};
}

}  // namespace yaprak
