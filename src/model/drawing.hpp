// A drawing that does not depend on any resolution: what is painted, in its order, as SVG and PDF
// share it. Places are points with y downwards; each shape's own matrix leads from its coordinates
// to those of the list that it stands in.
#pragma once
#include "base/colour.hpp"
#include "base/matrix.hpp"
#include "model/line.hpp"
#include "model/path.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace yaprak {

struct Picture;
struct DrawnList;

// ---- what is painted with ----

struct GradientStop {
    double offset = 0;  // 0 to 1, ascending
    Colour colour = Grey{0};
    double opacity = 1;
};
using GradientStops = std::vector<GradientStop>;

enum class Spread : std::uint8_t { pad, reflect, repeat };

// Linear: colours change from `from` to `to`. Radial: from the circle at `from` to that at `to`.
struct Gradient {
    bool is_radial = false;
    Point from, to;
    Length from_radius, to_radius;
    Spread spread = Spread::pad;
    Matrix matrix;                               // to the list's coordinates
    std::shared_ptr<const GradientStops> stops;  // at least two
};

// A pattern: a cell that is repeated across and down.
struct Tiling {
    Rect cell;
    Matrix matrix;   // from the cell's coordinates to the list's
    Matrix content;  // from those of `list` to the cell's
    std::shared_ptr<const DrawnList> list;
};

struct Paint {
    std::variant<Colour, std::shared_ptr<const Gradient>, std::shared_ptr<const Tiling>> kind =
        Grey{0};
    double opacity = 1;
};

enum class LineCap : std::uint8_t { butt, round, square };  // numbered as PDF does
enum class LineJoin : std::uint8_t { miter, round, bevel };

// Its lengths are in the coordinates of what it is around.
struct DrawnStroke {
    Paint paint;
    Length width = 1_pt;
    LineCap cap = LineCap::butt;
    LineJoin join = LineJoin::miter;
    double miter_limit = 4;
    std::vector<Length> dashes;
    Length dash_offset;
};

// ---- what is painted ----

struct DrawnShape {
    std::vector<PathStep> steps;
    bool even_odd = false;
    Matrix matrix;
    std::optional<Paint> fill;
    std::shared_ptr<const DrawnStroke> stroke;  // nullptr: none
    bool stroke_first = false;
};

// Glyphs whose pen begins at `at`; their own colour does not count.
struct DrawnText {
    GlyphRun glyphs;
    Point at;
    Matrix matrix;
    Rect box;  // from the ascent to the descent
    std::optional<Paint> fill;
    std::shared_ptr<const DrawnStroke> stroke;  // nullptr: none
};

struct DrawnImage {
    int picture = 0;  // index into Drawing::pictures
    Rect box;
    Matrix matrix;
};

struct DrawnGroup;
using DrawnItem = std::variant<DrawnShape, DrawnText, DrawnImage, DrawnGroup>;

struct DrawnList {
    std::vector<DrawnItem> items;
};

// ---- what is cut, veiled and mixed ----

struct ClipOutline {
    std::vector<PathStep> steps;
    bool even_odd = false;
    Matrix matrix;
};

// What is opaque (or light, in shades of grey) in `list` lets through; nothing does outside of
// `region`.
struct SoftMask {
    std::shared_ptr<const DrawnList> list;
    Matrix matrix;  // from the coordinates of `list`
    std::optional<ClipOutline> region;
    bool by_opacity = false;
};

struct DrawnGroup {
    double opacity = 1;
    std::string blend_mode;          // as PDF calls it, "Multiply"; empty: none
    bool isolated = false;           // what it mixes with is only what stands in it
    std::vector<ClipOutline> clips;  // it shows within all of them
    std::optional<SoftMask> mask;
    DrawnList list;
};

struct Drawing {
    DrawnList list;
    std::vector<std::shared_ptr<const Picture>> pictures;  // photographs in it
};

}  // namespace yaprak
