// A colour as its author gave it: kept in its own space until the PDF is written.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace yaprak {

struct Grey {
    double level = 0;  // 0 black, 1 white
    bool operator==(const Grey&) const = default;
};

struct Rgb {
    double red = 0, green = 0, blue = 0;  // 0 to 1, sRGB
    bool operator==(const Rgb&) const = default;
};

struct Cmyk {
    double cyan = 0, magenta = 0, yellow = 0, key = 0;  // 0 to 1, ink
    bool operator==(const Cmyk&) const = default;
};

struct Spot {
    std::string name;  // the ink, as the press knows it
    double tint = 1;   // 0 to 1
    Cmyk substitute;   // at full tint
    bool operator==(const Spot&) const = default;
};

using Colour = std::variant<Grey, Rgb, Cmyk, Spot>;

// "#rgb", "#rrggbb", "black", "white", grey(20 %) or gray(20 %), cmyk(100 %, 40 %, 0 %, 60 %),
// spot("NAME", cmyk(…), 50 %): per cents of ink. What to_text gives is read back.
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text);

// "#rrggbb" or the components, for dumps and messages.
[[nodiscard]] std::string to_text(const Colour& colour);

// `share` of `a` (0 to 1) over the rest of `b`, both taken as sRGB: a tint without transparency.
[[nodiscard]] Rgb mix(const Colour& a, const Colour& b, double share);

// The nearest sRGB by the plain formulas (no profile): for contrast and tints, not for the press.
[[nodiscard]] Rgb to_rgb(const Colour& colour);

// From what sRGB stores to light, both 0 to 1 (IEC 61966-2-1, 5.2).
[[nodiscard]] double light_of_srgb(double level);

// Relative luminance, 0 black to 1 white (WCAG 2.2), and the contrast ratio of two colours, 1
// to 21.
[[nodiscard]] double luminance(const Colour& colour);
[[nodiscard]] double contrast(const Colour& a, const Colour& b);

}  // namespace yaprak
