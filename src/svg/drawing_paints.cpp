// Colours, gradients, patterns, clips and masks (SVG 2, 13 and 14; CSS Masking 1).
#include "svg/drawing_painter.hpp"
#include "svg/syntax.hpp"

#include <cmath>

namespace yaprak {
namespace {

constexpr const char* endless_box = R"( x="-100000" y="-100000" width="200000" height="200000")";

const char* name_of(Spread spread) {
    switch (spread) {
        case Spread::pad:
            return "pad";
        case Spread::reflect:
            return "reflect";
        case Spread::repeat:
            return "repeat";
    }
    return "pad";
}

std::string stops_of(const Gradient& gradient) {
    std::string out;
    for (const GradientStop& stop : *gradient.stops) {
        out += "<stop" + svg_attribute("offset", stop.offset, 5) +
               svg_attribute("stop-color", svg_colour(stop.colour));
        if (stop.opacity < 1) out += svg_attribute("stop-opacity", stop.opacity, 4);
        out += "/>";
    }
    return out;
}

std::string ends_of(const Gradient& gradient) {
    if (!gradient.is_radial)
        return svg_attribute("x1", gradient.from.x.pt()) +
               svg_attribute("y1", gradient.from.y.pt()) + svg_attribute("x2", gradient.to.x.pt()) +
               svg_attribute("y2", gradient.to.y.pt());
    return svg_attribute("fx", gradient.from.x.pt()) + svg_attribute("fy", gradient.from.y.pt()) +
           svg_attribute("fr", gradient.from_radius.pt()) +
           svg_attribute("cx", gradient.to.x.pt()) + svg_attribute("cy", gradient.to.y.pt()) +
           svg_attribute("r", gradient.to_radius.pt());
}

const char* cap_of(LineCap cap) {
    return cap == LineCap::round ? "round" : "square";
}

const char* join_of(LineJoin join) {
    return join == LineJoin::round ? "round" : "bevel";
}

std::string box_of(const Rect& box) {
    return svg_attribute("x", box.x.pt()) + svg_attribute("y", box.y.pt()) +
           svg_attribute("width", box.width.pt()) + svg_attribute("height", box.height.pt());
}

std::string url(const std::string& id) {
    return "url(#" + id + ")";
}

}  // namespace

std::string DrawingPainter::fill(const std::optional<Paint>& paint, const Matrix& own) {
    return paint ? paint_attributes("fill", *paint, own) : " fill=\"none\"";
}

std::string DrawingPainter::stroke(const DrawnStroke& stroke, const Matrix& own) {
    std::string out = paint_attributes("stroke", stroke.paint, own);
    out += svg_attribute("stroke-width", stroke.width.pt(), 4);
    if (stroke.cap != LineCap::butt) out += svg_attribute("stroke-linecap", cap_of(stroke.cap));
    if (stroke.join != LineJoin::miter)
        out += svg_attribute("stroke-linejoin", join_of(stroke.join));
    if (stroke.miter_limit != 4) out += svg_attribute("stroke-miterlimit", stroke.miter_limit);
    std::string dashes;
    for (const Length dash : stroke.dashes)
        dashes += (dashes.empty() ? "" : " ") + svg_number(dash.pt());
    if (dashes.empty()) return out;
    return out + svg_attribute("stroke-dasharray", dashes) +
           svg_attribute("stroke-dashoffset", stroke.dash_offset.pt());
}

std::string DrawingPainter::paint_attributes(const char* property, const Paint& paint,
                                             const Matrix& own) {
    const auto* colour = std::get_if<Colour>(&paint.kind);
    const std::string server = colour ? "" : server_of(paint, own);
    const std::string value = colour ? svg_colour(*colour) : server.empty() ? "none" : url(server);
    std::string out = svg_attribute(property, value);
    if (paint.opacity < 1)
        out += svg_attribute(std::string(property) + "-opacity", paint.opacity, 4);
    return out;
}

// Where an element's own matrix has no way back, nothing of it is seen.
std::string DrawingPainter::server_of(const Paint& paint, const Matrix& own) {
    const auto* gradient = std::get_if<std::shared_ptr<const Gradient>>(&paint.kind);
    const auto* tiling = std::get_if<std::shared_ptr<const Tiling>>(&paint.kind);
    const void* what = gradient ? static_cast<const void*>(gradient->get()) : tiling->get();
    const auto back = own.inverse();
    if (!what || !back) return "";
    const Matrix matrix = back->after(gradient ? (*gradient)->matrix : (*tiling)->matrix);
    const int number = numbers_.try_emplace(what, int(numbers_.size())).first->second;
    const std::string key = std::to_string(number) + svg_transform(matrix);
    if (const auto known = servers_.find(key); known != servers_.end()) return known->second;
    const std::string id = gradient ? define(**gradient, matrix) : define(**tiling, matrix);
    return servers_[key] = id;
}

std::string DrawingPainter::define(const Gradient& gradient, const Matrix& matrix) {
    const std::string id = definitions_.new_id('s');
    const std::string element = gradient.is_radial ? "radialGradient" : "linearGradient";
    definitions_.define("<" + element + svg_id(id) + " gradientUnits=\"userSpaceOnUse\"" +
                        ends_of(gradient) +
                        svg_attribute("spreadMethod", name_of(gradient.spread)) +
                        svg_transform(matrix, "gradientTransform") + ">" + stops_of(gradient) +
                        "</" + element + ">");
    return id;
}

std::string DrawingPainter::define(const Tiling& tiling, const Matrix& matrix) {
    const std::string& marks = list(tiling.list);
    const std::string id = definitions_.new_id('s');
    definitions_.define("<pattern" + svg_id(id) + " patternUnits=\"userSpaceOnUse\"" +
                        box_of(tiling.cell) + svg_transform(matrix, "patternTransform") + "><use" +
                        svg_href(marks) + svg_transform(tiling.content) + "/></pattern>");
    return id;
}

std::string DrawingPainter::clip(const ClipOutline& outline) {
    const std::string id = definitions_.new_id('c');
    definitions_.define("<clipPath" + svg_id(id) + "><path" +
                        svg_data("d", path_data(outline.steps, {}, 4)) +
                        (outline.even_odd ? " clip-rule=\"evenodd\"" : "") +
                        svg_transform(outline.matrix) + "/></clipPath>");
    return svg_attribute("clip-path", url(id));
}

std::string DrawingPainter::mask(const SoftMask& mask) {
    const std::string& marks = list(mask.list);
    const std::string region = mask.region ? clip(*mask.region) : "";
    const std::string id = definitions_.new_id('m');
    definitions_.define("<mask" + svg_id(id) + " maskUnits=\"userSpaceOnUse\"" + endless_box +
                        svg_attribute("mask-type", mask.by_opacity ? "alpha" : "luminance") +
                        "><g" + region + "><use" + svg_href(marks) + svg_transform(mask.matrix) +
                        "/></g></mask>");
    return svg_attribute("mask", url(id));
}

const std::string& DrawingPainter::list(const std::shared_ptr<const DrawnList>& list) {
    if (const auto known = lists_.find(list.get()); known != lists_.end()) return known->second;
    std::string marks;
    if (list) paint(*list, marks);
    const std::string id = definitions_.new_id('l');
    definitions_.define("<g" + svg_id(id) + ">" + marks + "</g>");
    return lists_[list.get()] = id;
}

}  // namespace yaprak
