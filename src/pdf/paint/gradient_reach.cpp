#include "pdf/paint/gradient_reach.hpp"

#include "base/whole_number.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace yaprak {
namespace {

constexpr int most_repetitions = 250;  // to either side: finer ones are grey

struct Vector {
    double x = 0, y = 0;
};

Vector operator-(Point a, Point b) {
    return {(a.x - b.x).pt(), (a.y - b.y).pt()};
}

// Where a point lies along the line, 0 at its begin and 1 at its end.
double along(const Gradient& gradient, Point point) {
    const Vector line = gradient.to - gradient.from, way = point - gradient.from;
    return (way.x * line.x + way.y * line.y) / (line.x * line.x + line.y * line.y);
}

// Which circle surely holds the point: they grow faster than they move.
double circle_around(const Gradient& gradient, Point point) {
    const Vector way = point - gradient.from, moved = gradient.to - gradient.from;
    const double growth = (gradient.to_radius - gradient.from_radius).pt();
    const double distance = std::hypot(way.x, way.y) - gradient.from_radius.pt();
    return distance / std::max(growth - std::hypot(moved.x, moved.y), 1e-9);
}

}  // namespace

Reach reach_of(const Gradient& gradient, const Matrix& matrix, const Rect& box) {
    Reach reach;
    const auto back = matrix.inverse();
    if (gradient.spread == Spread::pad || !back) return reach;
    const std::array corners{Point{box.x, box.y}, Point{box.right(), box.y},
                             Point{box.right(), box.bottom()}, Point{box.x, box.bottom()}};
    for (const Point corner : corners) {
        const Point own = (*back)(corner);
        const double t = gradient.is_radial ? circle_around(gradient, own) : along(gradient, own);
        const int least = gradient.is_radial ? 0 : -most_repetitions;
        reach.begin = std::min(reach.begin, whole_number(std::floor(t), least, most_repetitions));
        reach.end = std::max(reach.end, whole_number(std::ceil(t), 1, most_repetitions));
    }
    return reach;
}

}  // namespace yaprak
