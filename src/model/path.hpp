// Outlines that are filled and stroked.
#pragma once
#include "base/colour.hpp"
#include "base/geometry.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace yaprak {

// Outlines in points relative to the item's place, y downwards.
struct PathMove {
    Point to;
};
struct PathLine {
    Point to;
};
struct PathCurve {
    Point control1, control2, to;
};
struct PathClose {};
using PathStep = std::variant<PathMove, PathLine, PathCurve, PathClose>;

struct Stroke {
    Colour colour = Grey{0};
    Length width = 0.5_pt;
    std::vector<Length> dashes;
};

struct Path {
    std::vector<PathStep> steps;
    std::optional<Colour> fill;
    std::optional<Stroke> stroke;
    double opacity = 1;     // of the fill
    bool even_odd = false;  // what lies within two of its outlines is not filled
    Length unit;  // of which all steps are whole multiples: written shorter in it; 0: none
};

Path rectangle(Size size, Colour fill);
Path circle(Length radius);  // around the item's place
Path horizontal_rule(Length length, Stroke stroke);

// The smallest box around a path's points, its controls included; nothing where it has none.
std::optional<Rect> bounds(const Path& path);

// The radii of a clip's corners, across and down.
struct Rounding {
    Size top, bottom;
    bool operator==(const Rounding&) const = default;
};

// The outline of a box whose corners are so round.
Path rounded_rectangle(Rect box, const Rounding& rounding);

}  // namespace yaprak
