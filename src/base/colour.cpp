#include "base/colour.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace yaprak {
namespace {

int byte(double share) {
    return int(std::lround(std::clamp(share, 0.0, 1.0) * 255));
}

std::string hex(Rgb c) {
    std::string out = "#";
    for (const int v : {byte(c.red), byte(c.green), byte(c.blue)})
        append_hex(out, unsigned(v), 2, HexCase::lower);
    return out;
}

std::string percents(Cmyk c) {
    return "cmyk(" + number(c.cyan * 100) + ", " + number(c.magenta * 100) + ", " +
           number(c.yellow * 100) + ", " + number(c.key * 100) + ")";
}

struct ToText {
    std::string operator()(Grey g) const { return hex({g.level, g.level, g.level}); }
    std::string operator()(Rgb c) const { return hex(c); }
    std::string operator()(Cmyk c) const { return percents(c); }
    std::string operator()(const Spot& s) const {
        return "spot(\"" + s.name + "\", " + percents(s.substitute) + ", " + number(s.tint * 100) +
               ")";
    }
};

struct ToRgb {
    Rgb operator()(Grey g) const { return {g.level, g.level, g.level}; }
    Rgb operator()(Rgb c) const { return c; }
    Rgb operator()(Cmyk c) const {
        const double paper = 1 - c.key;
        return {(1 - c.cyan) * paper, (1 - c.magenta) * paper, (1 - c.yellow) * paper};
    }
    Rgb operator()(const Spot& s) const { return mix((*this)(s.substitute), Grey{1}, s.tint); }
};

std::optional<Colour> parse_hex(std::string_view digits) {
    if (digits.size() != 3 && digits.size() != 6) return std::nullopt;
    double shares[3];
    const std::size_t each = digits.size() / 3;
    for (std::size_t i = 0; i < 3; ++i) {
        const int high = hex_value(digits[i * each]), low = hex_value(digits[i * each + each - 1]);
        if (high < 0 || low < 0) return std::nullopt;
        shares[i] = (high * 16 + low) / 255.0;
    }
    return Rgb{shares[0], shares[1], shares[2]};
}

// "20 %" or "20": a share of ink, 0 to 1.
std::optional<double> parse_ink(std::string_view text) {
    text = trimmed(text);
    if (text.ends_with('%')) text = trimmed(text.substr(0, text.size() - 1));
    const auto percent = parse_number(text);
    if (!percent || *percent < 0 || *percent > 100) return std::nullopt;
    return *percent / 100;
}

// The inks between the brackets of "name(a, b)"; empty when one is wrong.
std::vector<double> parse_inks(std::string_view inside) {
    std::vector<double> inks;
    for (std::size_t begin = 0; begin <= inside.size();) {
        const std::size_t end = std::min(inside.find(',', begin), inside.size());
        const auto ink = parse_ink(inside.substr(begin, end - begin));
        if (!ink) return {};
        inks.push_back(*ink);
        begin = end + 1;
    }
    return inks;
}

// A word in quotes at the start of `text`, which it is taken from. It is empty where there is none.
std::string take_quoted(std::string_view& text) {
    text = trimmed(text);
    if (text.empty() || (text[0] != '"' && text[0] != '\'')) return {};
    const std::size_t end = text.find(text[0], 1);
    if (end == std::string_view::npos) return {};
    const std::string word(trimmed(text.substr(1, end - 1)));
    text = trimmed(text.substr(end + 1));
    return word;
}

// ISO 32000-1, 8.6.6.4: "All" and "None" are no inks, and process inks have a colour of their own.
bool can_be_spot(const std::string& name) {
    constexpr std::size_t longest = 63;
    static constexpr std::string_view taken[] = {"all",     "none",   "cyan",
                                                 "magenta", "yellow", "black"};
    const std::string lower = ascii_lower(name);
    const bool is_plain = std::none_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < ' ' || c == '"' || c == '\'' || c == '\\';
    });
    return is_plain && !name.empty() && name.size() <= longest &&
           std::find(std::begin(taken), std::end(taken), lower) == std::end(taken);
}

// The parts between the brackets of "spot("NAME", cmyk(a, b, c, d), tint)".
std::optional<Colour> parse_spot(std::string_view inside) {
    Spot spot;
    spot.name = take_quoted(inside);
    if (!can_be_spot(spot.name) || !inside.starts_with(',')) return std::nullopt;
    inside = trimmed(inside.substr(1));
    const std::size_t close = inside.find(')');
    if (!inside.starts_with("cmyk") || close == std::string_view::npos) return std::nullopt;
    const auto substitute = parse_colour(inside.substr(0, close + 1));
    if (!substitute || !std::holds_alternative<Cmyk>(*substitute)) return std::nullopt;
    spot.substitute = std::get<Cmyk>(*substitute);
    const std::string_view rest = trimmed(inside.substr(close + 1));
    if (rest.empty()) return spot;
    const auto tint = rest.starts_with(',') ? parse_ink(rest.substr(1)) : std::nullopt;
    if (!tint) return std::nullopt;
    spot.tint = *tint;
    return spot;
}

}  // namespace

double light_of_srgb(double level) {
    return level <= 0.04045 ? level / 12.92 : std::pow((level + 0.055) / 1.055, 2.4);
}

std::optional<Colour> parse_colour(std::string_view text) {
    text = trimmed(text);
    if (text == "black") return Grey{0};
    if (text == "white") return Grey{1};
    if (text.starts_with('#')) return parse_hex(text.substr(1));
    const std::size_t open = text.find('(');
    if (open == std::string_view::npos || !text.ends_with(')')) return std::nullopt;
    const std::string_view name = trimmed(text.substr(0, open));
    const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    if (name == "spot") return parse_spot(inside);
    const auto inks = parse_inks(inside);
    if ((name == "grey" || name == "gray") && inks.size() == 1) return Grey{1 - inks[0]};
    if (name == "cmyk" && inks.size() == 4) return Cmyk{inks[0], inks[1], inks[2], inks[3]};
    return std::nullopt;
}

std::string to_text(const Colour& colour) {
    return std::visit(ToText{}, colour);
}
Rgb to_rgb(const Colour& colour) {
    return std::visit(ToRgb{}, colour);
}

Rgb mix(const Colour& a, const Colour& b, double share) {
    const Rgb over = to_rgb(a), under = to_rgb(b);
    const auto blend = [&](double x, double y) { return x * share + y * (1 - share); };
    return {blend(over.red, under.red), blend(over.green, under.green),
            blend(over.blue, under.blue)};
}

double luminance(const Colour& colour) {
    const Rgb c = to_rgb(colour);
    return 0.2126 * light_of_srgb(c.red) + 0.7152 * light_of_srgb(c.green) +
           0.0722 * light_of_srgb(c.blue);
}

double contrast(const Colour& a, const Colour& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace yaprak
