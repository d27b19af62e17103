// The colours of CSS Color 4 that drawing programs write -> a colour and how opaque it is.
#pragma once
#include "base/colour.hpp"

#include <optional>
#include <string_view>

namespace yaprak::svg {

struct Rgba {
    Colour colour = Grey{0};
    double opacity = 1;
    bool operator==(const Rgba&) const = default;
};

// "#rgb", "#rgba", "#rrggbb", "#rrggbbaa", rgb(), rgba(), hsl(), hsla(), hwb(), lab(), lch(),
// oklab(), oklch(), color(), color-mix(), device-cmyk(), names, "transparent"; of light-dark() the
// first, for paper is light. What sRGB does not hold is mapped to what it holds. What has no hue is
// Grey. There is none for other words.
std::optional<Rgba> read_colour(std::string_view text);

// The shade of grey that a mask by luminance takes a colour for (CSS Masking 1, 7.10.1).
Grey luminance_of(const Colour& colour);

}  // namespace yaprak::svg
