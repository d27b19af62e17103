// How one system of coordinates lies in another: x' = a x + c y + e, y' = b x + d y + f, as SVG and
// PDF write it.
#pragma once
#include "base/geometry.hpp"

#include <cmath>
#include <optional>

namespace yaprak {

struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
    bool operator==(const Matrix&) const = default;

    // First m, then this.
    [[nodiscard]] Matrix after(const Matrix& m) const {
        return {a * m.a + c * m.b, b * m.a + d * m.b,     a * m.c + c * m.d,
                b * m.c + d * m.d, a * m.e + c * m.f + e, b * m.e + d * m.f + f};
    }
    Point operator()(Point p) const {
        return {p.x * a + p.y * c + Length::from_pt(e), p.x * b + p.y * d + Length::from_pt(f)};
    }
    [[nodiscard]] double determinant() const { return a * d - b * c; }

    // How much larger things become: the root of how much their area grows.
    [[nodiscard]] double scale() const { return std::sqrt(std::abs(determinant())); }

    // Whether circles stay circles, up to a thousandth.
    [[nodiscard]] bool keeps_circles() const {
        const double size = 1e-3 * (std::abs(a) + std::abs(b) + std::abs(c) + std::abs(d));
        return (std::abs(a - d) <= size && std::abs(b + c) <= size) ||
               (std::abs(a + d) <= size && std::abs(b - c) <= size);
    }

    // There is no way back where everything falls on one line.
    [[nodiscard]] std::optional<Matrix> inverse() const {
        const double area = determinant();
        if (!(std::abs(area) > 1e-18) || !std::isfinite(area)) return std::nullopt;
        return Matrix{d / area,
                      -b / area,
                      -c / area,
                      a / area,
                      (c * f - d * e) / area,
                      (b * e - a * f) / area};
    }

    static Matrix moved(double x, double y) { return {1, 0, 0, 1, x, y}; }
    static Matrix scaled(double across, double down) { return {across, 0, 0, down, 0, 0}; }
};

}  // namespace yaprak
