// Paint servers (SVG 2, chapter 14): what fills and strokes are painted with.
#include "base/text.hpp"
#include "image/svg/composer.hpp"
#include "image/svg/limits.hpp"
#include "image/svg/transform.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace yaprak::svg {
namespace {

using Kind = PaintSource::Kind;

constexpr std::size_t longest_chain = 32;  // of gradients that take over from each other
constexpr double within = 0.999;  // a focal point stands within its circle, so far out at most

bool is_gradient(Tag tag) {
    return tag == Tag::linear_gradient || tag == Tag::radial_gradient;
}

Point point(double x, double y) {
    return {Length::from_pt(x), Length::from_pt(y)};
}

Spread spread_of(std::string_view word) {
    return word == "reflect" ? Spread::reflect : word == "repeat" ? Spread::repeat : Spread::pad;
}

}  // namespace

Paint Composer::plain_paint(const Rgba& colour, double opacity, const Scene& scene) const {
    Paint paint;
    paint.kind = scene.in_luminance ? Colour(luminance_of(colour.colour)) : colour.colour;
    paint.opacity = opacity * colour.opacity;
    return paint;
}

std::optional<Paint> Composer::paint_of(const PaintSource& source, double opacity,
                                        const Style& style, const Scene& scene, Index element,
                                        const BoxOf& box) {
    if (opacity <= 0) return std::nullopt;
    const auto plain = [&](Kind kind, const Rgba& colour) -> std::optional<Paint> {
        if (kind == Kind::nothing) return std::nullopt;
        const Rgba& used = kind == Kind::current_colour ? style.colour : colour;
        if (used.opacity <= 0) return std::nullopt;
        return plain_paint(used, opacity, scene);
    };
    if (source.kind == Kind::context_fill || source.kind == Kind::context_stroke) {
        if (!scene.context) return std::nullopt;
        Scene outside = scene;
        outside.context = nullptr;
        const bool is_fill = source.kind == Kind::context_fill;
        return paint_of(is_fill ? scene.context->fill : scene.context->stroke, opacity,
                        *scene.context, outside, element, box);
    }
    if (source.kind != Kind::server) return plain(source.kind, source.colour);
    const Index server = tree_.with_id(source.server);
    const Tag tag = server == none ? Tag::other : tree_[server].tag;
    if (is_gradient(tag) || tag == Tag::pattern) {
        if (const auto paint = paint_of_server(server, opacity, scene, box)) return paint;
        if (!source.has_otherwise)
            teller_.tell(element, "empty server",
                         "the gradient or pattern of a shape paints nothing: it has no stops, no "
                         "content, or the shape is a line");
        return plain(source.otherwise, source.colour);
    }
    if (!source.has_otherwise)
        teller_.tell(element, "server",
                     "a shape is painted with " + in_quotes(source.written.substr(0, 60)) +
                         ", which the drawing does not have",
                     "it is left out");
    return plain(source.otherwise, source.colour);
}

std::shared_ptr<const DrawnStroke> Composer::stroke_of(const Style& style, const Scene& scene,
                                                       Index element, const BoxOf& box) {
    if (!(style.stroke_width > 0)) return nullptr;
    const auto paint = paint_of(style.stroke, style.stroke_opacity, style, scene, element, box);
    if (!paint) return nullptr;
    const double scale = scene.matrix.scale();
    const double unit = style.own.keeps_stroke && scale > 0 ? root_scale_ / scale : 1;
    DrawnStroke stroke;
    stroke.paint = *paint;
    stroke.width = Length::from_pt(style.stroke_width * unit);
    stroke.cap = style.cap;
    stroke.join = style.join;
    stroke.miter_limit = style.miter_limit;
    if (style.dashes)
        for (const double dash : *style.dashes)
            stroke.dashes.push_back(Length::from_pt(dash * unit));
    stroke.dash_offset = Length::from_pt(style.dash_offset * unit);
    return std::make_shared<const DrawnStroke>(std::move(stroke));
}

std::optional<Paint> Composer::paint_of_server(Index server, double opacity, const Scene& scene,
                                               const BoxOf& box) {
    if (tree_[server].tag == Tag::pattern) return pattern_paint(server, opacity, scene, box);
    return gradient_paint(server, opacity, scene, box);
}

// A server and those it takes over from, by href: what one does not say the next one may.
std::vector<Index> Composer::template_chain(Index server) {
    std::vector<Index> chain;
    while (server != none && chain.size() < longest_chain &&
           std::find(chain.begin(), chain.end(), server) == chain.end()) {
        chain.push_back(server);
        server = tree_.with_id(local_reference(tree_.get(server, Name::href)));
    }
    return chain;
}

std::string_view Composer::chain_value(const std::vector<Index>& chain, Name name) const {
    for (const Index each : chain)
        if (const std::string_view* value = tree_.find(each, name)) return *value;
    return {};
}

std::shared_ptr<const GradientStops> Composer::stops_of(const std::vector<Index>& chain,
                                                        const Scene& scene) {
    const auto has_stops = [&](Index i) {
        for (Index child = tree_[i].first_child; child != none; child = tree_[child].next)
            if (tree_[child].tag == Tag::stop) return true;
        return false;
    };
    const auto owner = std::find_if(chain.begin(), chain.end(), has_stops);
    if (owner == chain.end()) return nullptr;
    const auto [known, is_new] = stops_.try_emplace({*owner, scene.in_luminance});
    if (!is_new) return known->second;
    const Style outer = styler_.style_in_place(*owner, scene.viewport);
    GradientStops stops;
    for (Index i = tree_[*owner].first_child; i != none; i = tree_[i].next) {
        if (tree_[i].tag != Tag::stop) continue;
        Budget::spend(budget_.stops, 1, most_stops);
        const Style style = styler_.style_of(i, outer, scene.viewport);
        const PaintSource& said = style.own.stop_colour;
        const Rgba colour = said.kind == Kind::current_colour ? style.colour : said.colour;
        const Paint paint = plain_paint(colour, style.own.stop_opacity, scene);
        const double offset = read_share(tree_.get(i, Name::offset)).value_or(0);
        stops.push_back({std::max(offset, stops.empty() ? 0 : stops.back().offset),
                         std::get<Colour>(paint.kind), paint.opacity});
    }
    return known->second = std::make_shared<const GradientStops>(std::move(stops));
}

namespace {

// Reads the places of a gradient: shares of a box, or lengths.
class GradientReader {
public:
    using Value = std::function<std::string_view(Name)>;

    GradientReader(Value value, const Measure& measure)
        : value_(std::move(value)), measure_(measure) {}

    Gradient linear() const {
        Gradient out;
        out.from = point(at(Name::x1, Axis::across, "0%"), at(Name::y1, Axis::down, "0%"));
        out.to = point(at(Name::x2, Axis::across, "100%"), at(Name::y2, Axis::down, "0%"));
        return out;
    }

    Gradient radial() const {
        Gradient out;
        out.is_radial = true;
        const double x = at(Name::cx, Axis::across, "50%"), y = at(Name::cy, Axis::down, "50%");
        const double r = std::max(at(Name::r, Axis::other, "50%"), 0.0);
        double fx = or_else(Name::fx, Axis::across, x), fy = or_else(Name::fy, Axis::down, y);
        const double fr = std::clamp(or_else(Name::fr, Axis::other, 0), 0.0, r);
        const double away = std::hypot(fx - x, fy - y), most = (r - fr) * within;
        if (away > most && away > 0) {
            fx = x + (fx - x) * most / away;
            fy = y + (fy - y) * most / away;
        }
        out.from = point(fx, fy);
        out.to = point(x, y);
        out.from_radius = Length::from_pt(fr);
        out.to_radius = Length::from_pt(r);
        return out;
    }

private:
    double or_else(Name name, Axis axis, double otherwise) const {
        return read_length(value_(name), measure_, axis).value_or(otherwise);
    }
    double at(Name name, Axis axis, std::string_view otherwise) const {
        return or_else(name, axis, read_length(otherwise, measure_, axis).value_or(0));
    }

    Value value_;
    const Measure& measure_;
};

bool is_one_colour(const Gradient& gradient) {
    if (gradient.is_radial) return !(gradient.to_radius > 0_pt);
    return gradient.from == gradient.to;
}

}  // namespace

std::optional<Paint> Composer::gradient_paint(Index server, double opacity, const Scene& scene,
                                              const BoxOf& box_of) {
    const std::vector<Index> chain = template_chain(server);
    const auto stops = stops_of(chain, scene);
    if (!stops || stops->empty()) return std::nullopt;
    Budget::spend(budget_.stops, stops->size(), most_stops);
    const auto plain = [&](const GradientStop& stop) {
        return Paint{stop.colour, opacity * stop.opacity};
    };
    if (stops->size() == 1) return plain(stops->front());
    const auto value = [&](Name name) { return chain_value(chain, name); };
    const bool is_of_box = value(Name::gradient_units) != "userSpaceOnUse";
    const Measure measure{is_of_box ? Viewport{1, 1} : scene.viewport};
    const GradientReader reader(value, measure);
    const bool is_radial = tree_[server].tag == Tag::radial_gradient;
    Gradient gradient = is_radial ? reader.radial() : reader.linear();
    Matrix matrix = scene.matrix;
    if (is_of_box) {
        const auto box = box_of();
        if (!box || !(box->width > 0_pt) || !(box->height > 0_pt)) return std::nullopt;
        matrix = matrix.after(matrix_of_box(*box));
    }
    gradient.matrix = matrix.after(read_transform(value(Name::gradient_transform), measure));
    if (is_one_colour(gradient) || !gradient.matrix.inverse()) return plain(stops->back());
    gradient.spread = spread_of(value(Name::spread_method));
    gradient.stops = stops;
    return Paint{std::make_shared<const Gradient>(std::move(gradient)), opacity};
}

}  // namespace yaprak::svg
