#include "image/svg/drawn.hpp"

#include "base/number.hpp"
#include "image/svg/drawing.hpp"
#include "model/drawing.hpp"
#include "pdf/judges.hpp"

namespace yaprak::drawn {
namespace {

const ImageRef logo{"logo.svg", "logo.svg", {"clinic.yaml", 3, 7}};

std::string text_of(Length length) {
    return number(length.pt(), 1);
}

struct Steps {
    std::string& out;
    const Matrix& matrix;

    void add(const char* letter, Point place) const {
        const Point p = matrix(place);
        out += std::string(letter) + text_of(p.x) + "," + text_of(p.y) + " ";
    }
    void operator()(const PathMove& step) const { add("M", step.to); }
    void operator()(const PathLine& step) const { add("L", step.to); }
    void operator()(const PathCurve& step) const { add("C", step.to); }
    void operator()(const PathClose&) const { out += "z "; }
};

std::string text_of(const std::vector<PathStep>& steps, const Matrix& matrix) {
    std::string out;
    for (const PathStep& step : steps) std::visit(Steps{out, matrix}, step);
    if (!out.empty()) out.pop_back();
    return out;
}

std::string text_of(Point place) {
    return text_of(place.x) + "," + text_of(place.y);
}

std::string text_of(const DrawnList& list);

struct PaintText {
    std::string operator()(const Colour& colour) const { return to_text(colour); }
    std::string operator()(const std::shared_ptr<const Gradient>& it) const {
        std::string out = it->is_radial ? "radial" : "linear";
        const Matrix& m = it->matrix;
        if (it->is_radial)
            out += " " + text_of(it->from_radius * m.scale()) + ":" +
                   text_of(it->to_radius * m.scale());
        out += " " + text_of(m(it->from)) + ">" + text_of(m(it->to));
        if (it->spread != Spread::pad)
            out += it->spread == Spread::reflect ? " reflect" : " repeat";
        for (const GradientStop& stop : *it->stops)
            out += " " + number(stop.offset, 2) + to_text(stop.colour) +
                   (stop.opacity < 1 ? "/" + number(stop.opacity, 2) : "");
        return "[" + out + "]";
    }
    std::string operator()(const std::shared_ptr<const Tiling>& it) const {
        const Point corner = it->matrix({it->cell.x, it->cell.y});
        return "[cell " + text_of(corner) + " " + text_of(it->cell.width) + "x" +
               text_of(it->cell.height) + ": " + text_of(*it->list) + "]";
    }
};

std::string text_of(const Paint& paint) {
    return std::visit(PaintText(), paint.kind) +
           (paint.opacity < 1 ? "/" + number(paint.opacity, 2) : "") + " ";
}

std::string text_of(const DrawnStroke& stroke, double scale) {
    std::string out = "line " + number(stroke.width.pt() * scale, 2) + " ";
    if (stroke.cap != LineCap::butt) out += stroke.cap == LineCap::round ? "round " : "square ";
    if (stroke.join != LineJoin::miter)
        out += stroke.join == LineJoin::round ? "round-join " : "bevel ";
    if (stroke.miter_limit != 4) out += "limit " + number(stroke.miter_limit) + " ";
    for (const Length dash : stroke.dashes) out += "-" + number(dash.pt() * scale, 2);
    if (!stroke.dashes.empty()) out += " ";
    if (stroke.dash_offset != 0_pt) out += "from " + number(stroke.dash_offset.pt() * scale) + " ";
    return out + text_of(stroke.paint);
}

struct ItemText {
    std::string operator()(const DrawnShape& it) const {
        return (it.fill ? text_of(*it.fill) : "") + (it.even_odd ? "even-odd " : "") +
               (it.stroke_first ? "first " : "") +
               (it.stroke ? text_of(*it.stroke, it.matrix.scale()) : "") +
               text_of(it.steps, it.matrix);
    }
    std::string operator()(const DrawnText& it) const {
        const Point at = it.matrix(it.at);
        return "\"" + it.glyphs.text + "\" " + number(it.glyphs.size.pt() * it.matrix.scale(), 1) +
               " " + (it.fill ? text_of(*it.fill) : "") +
               (it.stroke ? text_of(*it.stroke, it.matrix.scale()) : "") + text_of(at);
    }
    std::string operator()(const DrawnImage& it) const {
        return "picture " + std::to_string(it.picture) + " " +
               text_of(it.matrix({it.box.x, it.box.y})) + ">" +
               text_of(it.matrix({it.box.right(), it.box.bottom()}));
    }
    std::string operator()(const DrawnGroup& it) const {
        std::string out = "{";
        if (it.opacity < 1) out += "opacity " + number(it.opacity, 2) + " ";
        if (!it.blend_mode.empty()) out += it.blend_mode + " ";
        for (const ClipOutline& clip : it.clips)
            out += std::string("clip ") + (clip.even_odd ? "even-odd " : "") +
                   text_of(clip.steps, clip.matrix) + "; ";
        if (it.mask)
            out += std::string(it.mask->by_opacity ? "alpha" : "mask") + " " +
                   text_of(it.mask->matrix({})) + " (" + text_of(*it.mask->list) + ") ";
        return out + text_of(it.list) + "}";
    }
};

std::string text_of(const DrawnList& list) {
    std::string out;
    for (const DrawnItem& item : list.items)
        out += (out.empty() ? "" : " | ") + std::visit(ItemText(), item);
    return out;
}

Picture read(const std::string& elements, Warnings& warnings, const FontBook* fonts) {
    return read_svg(logo, "<svg viewBox=\"0 0 2000 1000\">" + elements + "</svg>", warnings, fonts);
}

std::string shown(const std::string& elements, const FontBook* fonts) {
    Warnings warnings;
    std::string out;
    try {
        out = text_of(read(elements, warnings, fonts).drawing->list);
    } catch (const Error& error) {
        out = "error: " + error.finding().problem;
    }
    for (const Finding& finding : warnings.list()) out += " (" + finding.problem + ")";
    return out;
}

}  // namespace

std::string shown(const std::string& elements) {
    return shown(elements, nullptr);
}

std::string shown_with_fonts(const std::string& elements) {
    return shown(elements, &judges::fonts());
}

std::string told(const std::string& elements) {
    Warnings warnings;
    try {
        (void)read(elements, warnings, nullptr);
    } catch (const Error& error) {
        return to_text(error.finding(), "error");
    }
    return to_text(warnings.list(), "warning");
}

std::string problem(const std::string& bytes) {
    Warnings warnings;
    try {
        (void)read_svg(logo, bytes, warnings);
    } catch (const Error& error) {
        return to_text(error.finding(), "error");
    }
    return "none";
}

}  // namespace yaprak::drawn
