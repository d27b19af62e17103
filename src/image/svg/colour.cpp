#include "image/svg/colour.hpp"

#include "base/text.hpp"
#include "image/svg/colour_names.hpp"
#include "image/svg/values.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>

namespace yaprak::svg {
namespace {

Colour plain(double red, double green, double blue) {
    const auto kept = [](double part) { return std::clamp(part, 0.0, 1.0); };
    const Rgb colour{kept(red), kept(green), kept(blue)};
    if (colour.red == colour.green && colour.green == colour.blue) return Grey{colour.red};
    return colour;
}

Colour of_bytes(std::uint32_t rgb) {
    return plain((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
}

std::optional<Rgba> read_hex(std::string_view digits) {
    const bool is_short = digits.size() == 3 || digits.size() == 4;
    if (!is_short && digits.size() != 6 && digits.size() != 8) return std::nullopt;
    std::array<double, 4> parts{0, 0, 0, 1};
    const std::size_t each = is_short ? 1 : 2;
    for (std::size_t i = 0; i * each < digits.size(); ++i) {
        const int high = hex_value(digits[i * each]), low = hex_value(digits[i * each + each - 1]);
        if (high < 0 || low < 0) return std::nullopt;
        parts[i] = (high * 16 + low) / 255.0;
    }
    return Rgba{plain(parts[0], parts[1], parts[2]), parts[3]};
}

struct Part {
    double value = 0;
    std::string_view unit;

    double of(double whole) const { return unit == "%" ? value / 100 : value / whole; }
};

using Parts = std::array<Part, 5>;

// "1, 2, 3", "1 2 3 / 50%", "none" for 0. The number of parts is returned.
std::size_t read_parts(std::string_view text, Parts& parts) {
    std::size_t count = 0;
    std::string_view rest = text;
    while (count < parts.size() && !rest.empty()) {
        const std::size_t begin = rest.find_first_not_of(" \t\r\n,/");
        if (begin == std::string_view::npos) break;
        rest.remove_prefix(begin);
        const std::size_t end = std::min(rest.find_first_of(" \t\r\n,/"), rest.size());
        const std::string_view word = rest.substr(0, end);
        rest.remove_prefix(end);
        Numbers one(word);
        const auto value = one.number();
        if (!value && word != "none") return 0;
        parts[count++] = {value.value_or(0), value ? one.unit() : std::string_view()};
    }
    return count;
}

// CSS Color 4, 7.1.
Colour of_hsl(double hue, double saturation, double lightness) {
    const double s = std::clamp(saturation, 0.0, 1.0), l = std::clamp(lightness, 0.0, 1.0);
    hue = std::fmod(hue, 360);
    if (hue < 0) hue += 360;
    const auto channel = [&](double n) {
        const double k = std::fmod(n + hue / 30, 12);
        return l - s * std::min(l, 1 - l) * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}));
    };
    return plain(channel(0), channel(8), channel(4));
}

// CSS Color 4, 8.1.
Colour of_hwb(double hue, double white, double black) {
    if (white + black >= 1) {
        const double grey = white / (white + black);
        return plain(grey, grey, grey);
    }
    const Rgb full = to_rgb(of_hsl(hue, 1, 0.5));
    const auto mixed = [&](double part) { return part * (1 - white - black) + white; };
    return plain(mixed(full.red), mixed(full.green), mixed(full.blue));
}

// As layouts write them: cmyk(…) and spot("NAME", cmyk(…), tint).
std::optional<Rgba> read_inks(std::string_view text) {
    const auto colour = parse_colour(text);
    if (!colour) return std::nullopt;
    return Rgba{*colour, 1};
}

double opacity_of(const Part& part) {
    return std::clamp(part.of(1), 0.0, 1.0);
}

std::optional<Rgba> read_function(std::string_view name, std::string_view inside) {
    Parts parts;
    const std::size_t count = read_parts(inside, parts);
    const bool has_inks = name == "device-cmyk";
    const std::size_t needed = has_inks ? 4 : 3;
    if (count < needed || count > needed + 1) return std::nullopt;
    const double opacity = count > needed ? opacity_of(parts[needed]) : 1;
    const auto share = [&](std::size_t i) { return parts[i].value / 100; };
    if (name == "rgb" || name == "rgba")
        return Rgba{plain(parts[0].of(255), parts[1].of(255), parts[2].of(255)), opacity};
    const double hue = degrees(parts[0].value, parts[0].unit);
    if (name == "hsl" || name == "hsla") return Rgba{of_hsl(hue, share(1), share(2)), opacity};
    if (name == "hwb") return Rgba{of_hwb(hue, share(1), share(2)), opacity};
    if (!has_inks) return std::nullopt;
    const auto ink = [&](std::size_t i) { return std::clamp(parts[i].of(1), 0.0, 1.0); };
    return Rgba{Cmyk{ink(0), ink(1), ink(2), ink(3)}, opacity};
}

}  // namespace

std::optional<Rgba> read_colour(std::string_view text) {
    const std::string word = ascii_lower(trimmed(text));
    if (word.starts_with('#')) return read_hex(std::string_view(word).substr(1));
    if (const auto named = named_colour(word)) return Rgba{of_bytes(*named), 1};
    if (word == "transparent") return Rgba{Grey{0}, 0};
    const std::size_t open = word.find('('), close = word.find(')');
    if (open == std::string::npos || close == std::string::npos || close < open)
        return std::nullopt;
    if (word.starts_with("cmyk") || word.starts_with("spot")) return read_inks(text);
    return read_function(std::string_view(word).substr(0, open),
                         std::string_view(word).substr(open + 1, close - open - 1));
}

Grey luminance_of(const Colour& colour) {
    const Rgb c = to_rgb(colour);
    return {0.2125 * c.red + 0.7154 * c.green + 0.0721 * c.blue};
}

}  // namespace yaprak::svg
