#include "image/svg/values.hpp"

#include "base/text.hpp"
#include "image/svg/calculation.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yaprak::svg {
namespace {

constexpr double per_inch = 96;
constexpr double ex_of_em = 0.5;  // CSS Values 4, 6.1.1: where the font does not tell
constexpr double farthest = 1e9;
double whole_of(const Viewport& viewport, Axis axis) {
    switch (axis) {
        case Axis::across:
            return viewport.width;
        case Axis::down:
            return viewport.height;
        case Axis::other:
            return viewport.diagonal();
    }
    return 0;
}

std::optional<double> unit_in_pixels(std::string_view unit, const Measure& measure, Axis axis) {
    const std::string name = ascii_lower(unit);
    if (name.empty() || name == "px") return 1;
    if (name == "%") return whole_of(measure.viewport, axis) / 100;
    if (name == "em") return measure.font_size;
    if (name == "ex" || name == "ch") return measure.font_size * ex_of_em;
    if (name == "rem") return 16;
    if (name == "mm") return per_inch / 25.4;
    if (name == "cm") return per_inch / 2.54;
    if (name == "in") return per_inch;
    if (name == "pt") return per_inch / 72;
    if (name == "pc") return per_inch / 6;
    if (name == "q") return per_inch / 101.6;
    if (name == "vw") return measure.viewport.width / 100;
    if (name == "vh") return measure.viewport.height / 100;
    return std::nullopt;
}

}  // namespace

double Viewport::diagonal() const {
    return std::sqrt((width * width + height * height) / 2);
}

std::optional<double> next_length(Numbers& numbers, const Measure& measure, Axis axis) {
    const auto value = numbers.number();
    if (!value) return std::nullopt;
    const auto unit = unit_in_pixels(numbers.unit(), measure, axis);
    if (!unit) return std::nullopt;
    return std::clamp(*value * *unit, -farthest, farthest);
}

std::optional<double> read_length(std::string_view text, const Measure& measure, Axis axis) {
    if (is_calculation(text)) return calculated_length(text, measure, axis);
    Numbers numbers(text);
    const auto value = next_length(numbers, measure, axis);
    return numbers.at_end() ? value : std::nullopt;
}

std::vector<double> read_lengths(std::string_view text, const Measure& measure, Axis axis) {
    std::vector<double> out;
    Numbers numbers(text);
    while (const auto value = next_length(numbers, measure, axis)) out.push_back(*value);
    return out;
}

std::optional<double> read_share(std::string_view text) {
    Numbers numbers(text);
    const auto value = numbers.number();
    if (!value) return std::nullopt;
    const double whole = numbers.unit() == "%" ? 100 : 1;
    return std::clamp(*value / whole, 0.0, 1.0);
}

double degrees(double value, std::string_view unit) {
    if (unit == "rad") return value * 180 / std::numbers::pi;
    if (unit == "turn") return value * 360;
    if (unit == "grad") return value * 0.9;
    return value;
}

std::string_view local_reference(std::string_view href) {
    href = trimmed(href);
    return href.starts_with('#') ? href.substr(1) : std::string_view();
}

bool is_reference(std::string_view text) {
    return ascii_lower(trimmed(text).substr(0, 4)) == "url(";
}

std::string_view reference_in(std::string_view text) {
    text = trimmed(text);
    if (!is_reference(text)) return {};
    text = trimmed(text.substr(4, text.find(')') - 4));
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\''))
        text = text.substr(1, text.find(text.front(), 1) - 1);
    return local_reference(text);
}

}  // namespace yaprak::svg
