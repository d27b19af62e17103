#include "image/svg/transform.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

namespace yaprak::svg {
namespace {

struct Argument {
    double value = 0;
    std::string_view unit;

    double angle() const { return degrees(value, unit) * std::numbers::pi / 180; }
};

struct Arguments {
    std::array<Argument, 6> list;
    std::size_t count = 0;

    double operator[](std::size_t i) const { return list[i].value; }
    double length(std::size_t i, const Measure& measure, Axis axis) const {
        const Argument& it = list[i];
        if (it.unit.empty()) return it.value;
        const auto one = read_length("1" + std::string(it.unit), measure, axis);
        return one ? it.value * *one : 0;
    }
};

std::optional<Arguments> read_arguments(std::string_view text) {
    Arguments out;
    Numbers numbers(text);
    while (!numbers.at_end()) {
        const auto value = numbers.number();
        if (!value || out.count == out.list.size()) return std::nullopt;
        out.list[out.count++] = {*value, numbers.unit()};
    }
    return out.count == 0 ? std::nullopt : std::optional(out);
}

// `name` in lower case: CSS makes no difference.
std::optional<Matrix> matrix_of(std::string_view name, const Arguments& v, const Measure& measure) {
    const double x = v.length(0, measure, Axis::across), y = v.length(1, measure, Axis::down);
    if (name == "matrix" && v.count == 6) return Matrix{v[0], v[1], v[2], v[3], v[4], v[5]};
    if (name == "translate") return Matrix::moved(x, v.count > 1 ? y : 0);
    if (name == "translatex") return Matrix::moved(x, 0);
    if (name == "translatey") return Matrix::moved(0, v.length(0, measure, Axis::down));
    if (name == "scale") return Matrix::scaled(v[0], v.count > 1 ? v[1] : v[0]);
    if (name == "scalex") return Matrix::scaled(v[0], 1);
    if (name == "scaley") return Matrix::scaled(1, v[0]);
    if (name == "skew")
        return Matrix{1, std::tan(v.list[1].angle()), std::tan(v.list[0].angle()), 1, 0, 0};
    if (name == "skewx") return Matrix{1, 0, std::tan(v.list[0].angle()), 1, 0, 0};
    if (name == "skewy") return Matrix{1, std::tan(v.list[0].angle()), 0, 1, 0, 0};
    if (name != "rotate") return std::nullopt;
    return Matrix::moved(v[1], v[2])
        .after(rotation(v.list[0].angle()))
        .after(Matrix::moved(-v[1], -v[2]));
}

bool is_sound(const Matrix& m) {
    return std::isfinite(m.a + m.b + m.c + m.d + m.e + m.f);
}

}  // namespace

// The last one is the first that a point meets.
Matrix rotation(double angle) {
    const double c = std::cos(angle), s = std::sin(angle);
    return {c, s, -s, c, 0, 0};
}

std::optional<Matrix> parse_transform(std::string_view text, const Measure& measure) {
    Matrix out;
    text = trimmed(text);
    if (ascii_lower(text) == "none") return out;
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(" ,\t\r\n"), text.size()));
        if (text.empty()) return is_sound(out) ? std::optional(out) : std::nullopt;
        const std::size_t open = text.find('('), close = text.find(')');
        if (open == std::string_view::npos || close == std::string_view::npos || close < open)
            return std::nullopt;
        const auto arguments = read_arguments(text.substr(open + 1, close - open - 1));
        if (!arguments) return std::nullopt;
        const std::string name = ascii_lower(trimmed(text.substr(0, open)));
        const auto one = matrix_of(name, *arguments, measure);
        if (!one) return std::nullopt;
        out = out.after(*one);
        text.remove_prefix(close + 1);
    }
}

Matrix read_transform(std::string_view text, const Measure& measure) {
    return parse_transform(text, measure).value_or(Matrix{});
}

Point read_origin(std::string_view text, const Measure& measure) {
    std::array<double, 2> at{measure.viewport.width / 2, measure.viewport.height / 2};
    std::size_t part = 0;
    while (!(text = trimmed(text)).empty() && part < 2) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(end);
        const Axis axis = part == 0 ? Axis::across : Axis::down;
        if (word == "left")
            at[0] = 0;
        else if (word == "right")
            at[0] = measure.viewport.width;
        else if (word == "top")
            at[1] = 0;
        else if (word == "bottom")
            at[1] = measure.viewport.height;
        else if (const auto length = read_length(word, measure, axis))
            at[part] = *length;
        ++part;
    }
    return {Length::from_pt(at[0]), Length::from_pt(at[1])};
}

}  // namespace yaprak::svg
