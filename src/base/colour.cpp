#include "base/colour.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <cmath>

namespace yaprak {
namespace {

int byte(double share) {
    return int(std::lround(std::clamp(share, 0.0, 1.0) * 255));
}

std::string hex(Rgb c) {
    static const char digits[] = "0123456789abcdef";
    std::string out = "#";
    for (int v : {byte(c.red), byte(c.green), byte(c.blue)}) {
        out += digits[v / 16];
        out += digits[v % 16];
    }
    return out;
}

std::string percents(Cmyk c) {
    return "cmyk(" + number(c.cyan * 100) + ", " + number(c.magenta * 100) + ", " +
           number(c.yellow * 100) + ", " + number(c.key * 100) + ")";
}

// WCAG 2.2, "relative luminance".
double linear(double v) {
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

struct ToText {
    std::string operator()(Grey g) const { return hex({g.level, g.level, g.level}); }
    std::string operator()(Rgb c) const { return hex(c); }
    std::string operator()(Cmyk c) const { return percents(c); }
    std::string operator()(const Spot& s) const {
        return "spot(" + s.name + ", " + number(s.tint * 100) + ")";
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

}  // namespace

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
    return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

double contrast(const Colour& a, const Colour& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace yaprak
