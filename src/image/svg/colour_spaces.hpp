// Colours of CSS Color 4's other spaces (sections 9 and 10) -> linear light of sRGB and back, and
// the mapping of what no screen of sRGB shows (13.2).
#pragma once
#include "base/colour.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace yaprak::svg {

using Triple = std::array<double, 3>;

enum class ColourSpace {
    srgb,
    srgb_linear,
    display_p3,
    a98_rgb,
    prophoto_rgb,
    rec2020,
    xyz_d50,
    xyz_d65,
    lab,    // lightness 0 to 100
    lch,    // the same with a chroma and a hue in degrees
    oklab,  // lightness 0 to 1
    oklch,
};

// "display-p3", "xyz", as color() and color-mix() name it.
std::optional<ColourSpace> colour_space_of(std::string_view name);

// Whether its third part is a hue.
constexpr bool has_hue(ColourSpace space) {
    return space == ColourSpace::lch || space == ColourSpace::oklch;
}

// Linear light of sRGB, with parts below 0 or above 1 for what it does not hold.
Triple to_linear_srgb(ColourSpace space, Triple colour);

// The other way. There is none to the spaces of other screens, which nothing is mixed in.
std::optional<Triple> from_linear_srgb(ColourSpace space, Triple light);

// The nearest colour of sRGB with the same hue: its chroma is lowered until it fits.
Rgb in_gamut(const Triple& light);

}  // namespace yaprak::svg
