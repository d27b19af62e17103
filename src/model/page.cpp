// The plain shapes that pages are drawn with, as paths.
#include "model/page.hpp"

namespace yaprak {

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

}  // namespace yaprak
