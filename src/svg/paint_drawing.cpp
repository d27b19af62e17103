#include "svg/paint_drawing.hpp"

#include "base/text.hpp"
#include "base/whole_number.hpp"
#include "model/picture.hpp"
#include "svg/drawing_painter.hpp"
#include "svg/paint_glyphs.hpp"
#include "svg/syntax.hpp"

#include <cmath>

namespace yaprak {
namespace {

// "ColorDodge", as PDF calls it, is "color-dodge" in CSS.
std::string css_blend_mode(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z' && !out.empty()) out += '-';
        out += ascii_lower(c);
    }
    return out;
}

std::string look_of(const DrawnGroup& group) {
    std::string out, style;
    if (group.opacity < 1) out += svg_attribute("opacity", group.opacity, 4);
    if (group.isolated) style = "isolation:isolate";
    if (!group.blend_mode.empty())
        style +=
            (style.empty() ? "" : ";") + ("mix-blend-mode:" + css_blend_mode(group.blend_mode));
    return style.empty() ? out : out + svg_attribute("style", style);
}

// What is drawn small and shown large needs more of them.
int decimals_for(const Matrix& matrix) {
    const double scale = matrix.scale();
    return scale > 0 ? 3 + whole_number(std::ceil(std::log10(scale)), -2, 4) : 3;
}

}  // namespace

std::string DrawingPainter::run() {
    std::string out;
    paint(drawing_.list, out);
    return out;
}

void DrawingPainter::paint(const DrawnList& list, std::string& out) {
    for (const DrawnItem& item : list.items)
        std::visit([&](const auto& kind) { paint(kind, out); }, item);
}

void DrawingPainter::paint(const DrawnShape& shape, std::string& out) {
    out += "<path" + svg_data("d", path_data(shape.steps, {}, decimals_for(shape.matrix))) +
           fill(shape.fill, shape.matrix);
    if (shape.even_odd) out += " fill-rule=\"evenodd\"";
    if (shape.stroke) out += stroke(*shape.stroke, shape.matrix);
    if (shape.stroke && shape.stroke_first) out += " paint-order=\"stroke\"";
    out += svg_transform(shape.matrix) + "/>\n";
}

// A gradient or a stroke reaches over all letters: they are painted as one shape.
void DrawingPainter::paint(const DrawnText& text, std::string& out) {
    const bool is_plain = text.fill && std::holds_alternative<Colour>(text.fill->kind);
    if (is_plain && !text.stroke)
        return paint_glyphs(out, text.glyphs, text.at, text.matrix, fill(text.fill, {}),
                            definitions_);
    DrawnShape letters;
    letters.steps = outlines_of(text.glyphs, text.at, definitions_.fonts());
    letters.matrix = text.matrix;
    letters.fill = text.fill;
    letters.stroke = text.stroke;
    paint(letters, out);
}

void DrawingPainter::paint(const DrawnImage& image, std::string& out) {
    const Picture& picture = *drawing_.pictures[std::size_t(image.picture)];
    const std::string& id = definitions_.pixels(picture);
    if (id.empty()) return;
    out += "<use" + svg_href(id) +
           svg_transform(image.matrix.after(upright_in(image.box, picture))) + "/>\n";
}

// Each clip is an element around those that follow: an element has one.
void DrawingPainter::paint(const DrawnGroup& group, std::string& out) {
    for (const ClipOutline& outline : group.clips) out += "<g" + clip(outline) + ">";
    out += "<g" + look_of(group) + (group.mask ? mask(*group.mask) : "") + ">\n";
    paint(group.list, out);
    for (std::size_t i = 0; i <= group.clips.size(); ++i) out += "</g>";
    out += "\n";
}

std::string paint_drawing(const Drawing& drawing, SvgDefinitions& definitions) {
    return DrawingPainter(drawing, definitions).run();
}

// Exif 2.3, 4.6.4 A: which edges of the stored picture are its top and its left.
Matrix upright_in(const Rect& box, const Picture& picture) {
    const double x = box.x.pt(), y = box.y.pt(), w = box.width.pt(), h = box.height.pt();
    const Matrix unit = [&]() -> Matrix {
        switch (picture.orientation) {
            case 2:
                return {-w, 0, 0, h, x + w, y};
            case 3:
                return {-w, 0, 0, -h, x + w, y + h};
            case 4:
                return {w, 0, 0, -h, x, y + h};
            case 5:
                return {0, h, w, 0, x, y};
            case 6:
                return {0, h, -w, 0, x + w, y};
            case 7:
                return {0, -h, -w, 0, x + w, y + h};
            case 8:
                return {0, -h, w, 0, x, y + h};
            default:
                return {w, 0, 0, h, x, y};
        }
    }();
    return unit.after(
        Matrix::scaled(1.0 / std::max(picture.width, 1), 1.0 / std::max(picture.height, 1)));
}

}  // namespace yaprak
