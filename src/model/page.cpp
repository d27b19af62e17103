// The plain shapes that pages are drawn with, as paths.
#include "model/page.hpp"

#include <algorithm>

namespace yaprak {
namespace {

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

// Four Bézier quarters; the control points stand 4/3 (√2 - 1) of the radius away.
Path circle(Length radius) {
    const Length r = radius, k = radius * 0.5522847498;
    Path path;
    path.steps = {PathMove{{r, 0_pt}},
                  PathCurve{{r, k}, {k, r}, {0_pt, r}},
                  PathCurve{{-k, r}, {-r, k}, {-r, 0_pt}},
                  PathCurve{{-r, -k}, {-k, -r}, {0_pt, -r}},
                  PathCurve{{k, -r}, {r, -k}, {r, 0_pt}},
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
