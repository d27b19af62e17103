#include "image/svg/bounds.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace yaprak::svg {
namespace {

class Bounds {
public:
    explicit Bounds(const Matrix& matrix) : matrix_(matrix) {}

    void add(Point place) { grow(now_ = matrix_(place)); }

    void operator()(const PathMove& step) { add(step.to); }
    void operator()(const PathLine& step) { add(step.to); }
    void operator()(const PathClose&) {}
    void operator()(const PathCurve& step) {
        const Point from = now_, a = matrix_(step.control1), b = matrix_(step.control2);
        add(step.to);
        const std::array<double, 4> xs{from.x.pt(), a.x.pt(), b.x.pt(), now_.x.pt()};
        const std::array<double, 4> ys{from.y.pt(), a.y.pt(), b.y.pt(), now_.y.pt()};
        for (const auto& parts : {xs, ys})
            for (const double t : turning_points(parts))
                if (t > 0 && t < 1) grow({at(xs, t), at(ys, t)});
    }

    std::optional<Rect> box;

private:
    void grow(Point p) {
        const Rect point{p.x, p.y, 0_pt, 0_pt};
        box = box ? around(*box, point) : point;
    }

    static Length at(const std::array<double, 4>& p, double t) {
        const double u = 1 - t;
        return Length::from_pt(u * u * u * p[0] + 3 * u * u * t * p[1] + 3 * u * t * t * p[2] +
                               t * t * t * p[3]);
    }

    // Where the derivative of the curve is nothing; -1 for what is not there.
    static std::array<double, 2> turning_points(const std::array<double, 4>& p) {
        const double a = -p[0] + 3 * p[1] - 3 * p[2] + p[3];
        const double b = 2 * (p[0] - 2 * p[1] + p[2]), c = p[1] - p[0];
        if (std::abs(a) * 3 < 1e-9) return {std::abs(b) < 1e-12 ? -1 : -c / b, -1};
        const double root = b * b - 4 * a * c;
        if (!(root >= 0)) return {-1, -1};
        return {(-b + std::sqrt(root)) / (2 * a), (-b - std::sqrt(root)) / (2 * a)};
    }

    const Matrix& matrix_;
    Point now_;
};

std::optional<Rect> joined(const std::optional<Rect>& a, const std::optional<Rect>& b) {
    if (!a || !b) return a ? a : b;
    return around(*a, *b);
}

std::optional<Rect> box_through(const Rect& box, const Matrix& matrix) {
    Bounds bounds(matrix);
    for (const Point corner : {Point{box.x, box.y}, Point{box.right(), box.y},
                               Point{box.right(), box.bottom()}, Point{box.x, box.bottom()}})
        bounds.add(corner);
    return bounds.box;
}

struct BoundsOfItem {
    const Matrix& matrix;
    std::size_t& steps;

    std::optional<Rect> operator()(const DrawnShape& it) const {
        steps += it.steps.size();
        return bounds_of(it.steps, matrix.after(it.matrix));
    }
    std::optional<Rect> operator()(const DrawnText& it) const {
        return box_through(it.box, matrix.after(it.matrix));
    }
    std::optional<Rect> operator()(const DrawnImage& it) const {
        return box_through(it.box, matrix.after(it.matrix));
    }
    std::optional<Rect> operator()(const DrawnGroup& it) const {
        return bounds_of(it.list, matrix, steps);
    }
};

}  // namespace

std::optional<Rect> bounds_of(const std::vector<PathStep>& steps, const Matrix& matrix) {
    Bounds bounds(matrix);
    for (const PathStep& step : steps) std::visit(bounds, step);
    return bounds.box;
}

std::optional<Rect> bounds_of(const DrawnList& list, const Matrix& matrix, std::size_t& steps) {
    std::optional<Rect> box;
    for (const DrawnItem& item : list.items) {
        ++steps;
        box = joined(box, std::visit(BoundsOfItem{matrix, steps}, item));
    }
    return box;
}

}  // namespace yaprak::svg
