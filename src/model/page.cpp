// The plain shapes that pages are drawn with, as paths.
#include "model/page.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// How far the control points of a quarter of a circle stand away: 4/3 (√2 - 1) of the radius.
constexpr double circle_handle = 0.5522847498;

struct Bounds {
    std::optional<Rect> box;

    void add(Point p) {
        if (!box) box = Rect{p.x, p.y, 0_pt, 0_pt};
        const Length right = std::max(box->right(), p.x), bottom = std::max(box->bottom(), p.y);
        const Length left = std::min(box->x, p.x), top = std::min(box->y, p.y);
        box = Rect{left, top, right - left, bottom - top};
    }
    void operator()(const PathMove& step) { add(step.to); }
    void operator()(const PathLine& step) { add(step.to); }
    void operator()(const PathCurve& step) { add(step.control1), add(step.control2), add(step.to); }
    void operator()(const PathClose&) {}
};

}  // namespace

Path rectangle(Size size, Colour fill) {
    Path path;
    path.steps = {PathMove{{0_pt, 0_pt}}, PathLine{{size.width, 0_pt}},
                  PathLine{{size.width, size.height}}, PathLine{{0_pt, size.height}}, PathClose{}};
    path.fill = std::move(fill);
    return path;
}

// Four Bézier quarters.
Path circle(Length radius) {
    const Length r = radius, k = radius * circle_handle;
    Path path;
    path.steps = {PathMove{{r, 0_pt}},
                  PathCurve{{r, k}, {k, r}, {0_pt, r}},
                  PathCurve{{-k, r}, {-r, k}, {-r, 0_pt}},
                  PathCurve{{-r, -k}, {-k, -r}, {0_pt, -r}},
                  PathCurve{{k, -r}, {r, -k}, {r, 0_pt}},
                  PathClose{}};
    return path;
}

// Clockwise from the top side's left end; a corner of no radius is a point.
Path rounded_rectangle(Rect box, const Rounding& rounding) {
    const Size a = rounding.top, b = rounding.bottom;
    const double k = 1 - circle_handle;
    const Length left = box.x, right = box.right(), top = box.y, bottom = box.bottom();
    Path path;
    path.steps = {
        PathMove{{left + a.width, top}},
        PathLine{{right - a.width, top}},
        PathCurve{{right - a.width * k, top}, {right, top + a.height * k}, {right, top + a.height}},
        PathLine{{right, bottom - b.height}},
        PathCurve{{right, bottom - b.height * k},
                  {right - b.width * k, bottom},
                  {right - b.width, bottom}},
        PathLine{{left + b.width, bottom}},
        PathCurve{
            {left + b.width * k, bottom}, {left, bottom - b.height * k}, {left, bottom - b.height}},
        PathLine{{left, top + a.height}},
        PathCurve{{left, top + a.height * k}, {left + a.width * k, top}, {left + a.width, top}},
        PathClose{}};
    return path;
}

Path horizontal_rule(Length length, Stroke stroke) {
    Path path;
    path.steps = {PathMove{{0_pt, 0_pt}}, PathLine{{length, 0_pt}}};
    path.stroke = std::move(stroke);
    return path;
}

std::optional<Rect> bounds(const Path& path) {
    Bounds bounds;
    for (const PathStep& step : path.steps) std::visit(bounds, step);
    return bounds.box;
}

}  // namespace yaprak
