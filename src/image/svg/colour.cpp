#include "image/svg/colour.hpp"

#include "base/text.hpp"
#include "image/svg/colour_names.hpp"
#include "image/svg/colour_spaces.hpp"
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

constexpr std::size_t longest_colour = 1000;  // bytes; a mix of mixes is shorter

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

Rgba in_srgb(ColourSpace space, const Triple& colour, double opacity) {
    constexpr double farthest = 1e4;  // far outside of every screen
    Triple kept = colour;
    for (double& part : kept) part = std::clamp(part, -farthest, farthest);
    const Rgb seen = in_gamut(to_linear_srgb(space, kept));
    return {plain(seen.red, seen.green, seen.blue), opacity};
}

// CSS Color 4, 9.3 and 9.4: what 100% of each part is.
std::optional<Rgba> of_space(ColourSpace space, const Parts& parts, double opacity) {
    const bool is_ok = space == ColourSpace::oklab || space == ColourSpace::oklch;
    const double most = is_ok ? 0.4 : has_hue(space) ? 150 : 125;
    const auto part = [&](std::size_t i, double whole) {
        return parts[i].unit == "%" ? parts[i].value / 100 * whole : parts[i].value;
    };
    const double lightness = std::clamp(part(0, is_ok ? 1 : 100), 0.0, is_ok ? 1.0 : 100.0);
    const double third = has_hue(space) ? degrees(parts[2].value, parts[2].unit) : part(2, most);
    return in_srgb(space, {lightness, part(1, most), third}, opacity);
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
    if (name == "lab" || name == "lch" || name == "oklab" || name == "oklch")
        return of_space(*colour_space_of(name), parts, opacity);
    if (!has_inks) return std::nullopt;
    const auto ink = [&](std::size_t i) { return std::clamp(parts[i].of(1), 0.0, 1.0); };
    return Rgba{Cmyk{ink(0), ink(1), ink(2), ink(3)}, opacity};
}

// "display-p3 1 0.5 0 / 50%"
std::optional<Rgba> read_color(std::string_view inside) {
    inside = trimmed(inside);
    const std::size_t end = std::min(inside.find_first_of(" \t\r\n"), inside.size());
    const std::string_view name = inside.substr(0, end);
    const auto space = colour_space_of(name);
    Parts parts;
    const std::size_t count = read_parts(inside.substr(end), parts);
    const bool is_polar_or_lab = space && *space >= ColourSpace::lab;
    if (!space || is_polar_or_lab || count < 3 || count > 4) return std::nullopt;
    return in_srgb(*space, {parts[0].of(1), parts[1].of(1), parts[2].of(1)},
                   count > 3 ? opacity_of(parts[3]) : 1);
}

std::optional<Rgba> read_within(std::string_view word, std::size_t depth);

// The next of several with commas between them, none of which counts within brackets.
std::string_view take_argument(std::string_view& rest) {
    int brackets = 0;
    std::size_t end = 0;
    for (; end < rest.size() && (brackets > 0 || rest[end] != ','); ++end)
        brackets += rest[end] == '(' ? 1 : rest[end] == ')' ? -1 : 0;
    const std::string_view one = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return one;
}

struct Ingredient {
    Rgba colour;
    std::optional<double> share;
};

// "red 40%" or "40% red"
std::optional<Ingredient> read_ingredient(std::string_view text, std::size_t depth) {
    Ingredient out;
    const auto take_share = [&](std::string_view word) {
        Numbers numbers(word);
        const auto value = numbers.number();
        if (!value || numbers.unit() != "%" || !numbers.at_end()) return false;
        out.share = std::clamp(*value / 100, 0.0, 1.0);
        return true;
    };
    if (const std::size_t space = text.find_last_of(" \t\r\n"); space != text.npos)
        if (take_share(text.substr(space + 1))) text = trimmed(text.substr(0, space));
    if (const std::size_t space = text.find_first_of(" \t\r\n"); space != text.npos)
        if (!out.share && take_share(text.substr(0, space))) text = trimmed(text.substr(space));
    const auto colour = read_within(text, depth + 1);
    if (!colour) return std::nullopt;
    out.colour = *colour;
    return out;
}

// The shorter way around (CSS Color 4, 12.4).
double between_hues(double from, double to, double share) {
    double way = std::fmod(to - from, 360);
    if (way > 180) way -= 360;
    if (way < -180) way += 360;
    return from + way * share;
}

std::optional<Rgba> mixed(ColourSpace space, const Rgba& a, const Rgba& b, double share) {
    const auto parts_of = [&](const Rgba& one) {
        const Rgb c = to_rgb(one.colour);
        return from_linear_srgb(space, to_linear_srgb(ColourSpace::srgb, {c.red, c.green, c.blue}));
    };
    const auto from = parts_of(a), to = parts_of(b);
    if (!from || !to) return std::nullopt;
    const double opacity = a.opacity * (1 - share) + b.opacity * share;
    if (!(opacity > 0)) return Rgba{Grey{0}, 0};
    Triple out{};
    for (std::size_t i = 0; i < 3; ++i)
        out[i] = ((*from)[i] * a.opacity * (1 - share) + (*to)[i] * b.opacity * share) / opacity;
    constexpr double grey = 1e-4;  // a chroma whose hue says nothing
    if (has_hue(space))
        out[2] = (*from)[1] < grey ? (*to)[2]
                 : (*to)[1] < grey ? (*from)[2]
                                   : between_hues((*from)[2], (*to)[2], share);
    return in_srgb(space, out, opacity);
}

// "in oklab, red 40%, blue" (CSS Color 5, 3.1)
std::optional<Rgba> read_mix(std::string_view inside, std::size_t depth) {
    std::string_view method = take_argument(inside);
    const std::string_view first = take_argument(inside), second = take_argument(inside);
    if (!method.starts_with("in ") || first.empty() || second.empty() || !inside.empty())
        return std::nullopt;
    method = trimmed(method.substr(3));
    const auto space = colour_space_of(method.substr(0, method.find_first_of(" \t\r\n")));
    const auto a = read_ingredient(first, depth), b = read_ingredient(second, depth);
    if (!space || !a || !b) return std::nullopt;
    const double of_b = b->share.value_or(a->share ? 1 - *a->share : 0.5);
    const double of_a = a->share.value_or(1 - of_b), sum = of_a + of_b;
    if (!(sum > 0)) return std::nullopt;
    auto out = mixed(*space, a->colour, b->colour, of_b / sum);
    if (out && sum < 1) out->opacity *= sum;
    return out;
}

constexpr std::size_t deepest_mix = 8;  // colours of colours of colours

std::optional<Rgba> read_within(std::string_view word, std::size_t depth) {
    if (depth > deepest_mix) return std::nullopt;
    if (word.starts_with('#')) return read_hex(word.substr(1));
    if (const auto named = named_colour(word)) return Rgba{of_bytes(*named), 1};
    if (word == "transparent") return Rgba{Grey{0}, 0};
    const std::size_t open = word.find('(');
    if (open == std::string_view::npos || !word.ends_with(')')) return std::nullopt;
    const std::string_view name = word.substr(0, open);
    std::string_view inside = word.substr(open + 1, word.size() - open - 2);
    if (name == "color") return read_color(inside);
    if (name == "color-mix") return read_mix(inside, depth);
    if (name == "light-dark") return read_within(take_argument(inside), depth + 1);
    return read_function(name, inside);
}

}  // namespace

std::optional<Rgba> read_colour(std::string_view text) {
    text = trimmed(text);
    if (text.size() > longest_colour) return std::nullopt;
    const std::string word = ascii_lower(text);
    if (word.starts_with("cmyk") || word.starts_with("spot")) return read_inks(text);
    return read_within(word, 0);
}

Grey luminance_of(const Colour& colour) {
    const Rgb c = to_rgb(colour);
    return {0.2125 * c.red + 0.7154 * c.green + 0.0721 * c.blue};
}

}  // namespace yaprak::svg
