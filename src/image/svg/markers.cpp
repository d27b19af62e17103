// Markers (SVG 2, 13.7): what stands at the corners of a path, turned as the path runs there.
#include "image/svg/composer.hpp"
#include "image/svg/limits.hpp"
#include "image/svg/shapes.hpp"
#include "image/svg/transform.hpp"
#include "image/svg/view_box.hpp"

#include <cmath>
#include <numbers>
#include <optional>

namespace yaprak::svg {
namespace {

struct Direction {
    double x = 0, y = 0;
};

struct Vertex {
    Point at;
    std::optional<Direction> in, out;  // how the path comes and goes, of length 1
};

std::optional<Direction> direction(Point from, Point to) {
    const double x = (to.x - from.x).pt(), y = (to.y - from.y).pt(), length = std::hypot(x, y);
    if (!(length > 1e-9)) return std::nullopt;
    return Direction{x / length, y / length};
}

// The corners of an outline with the directions of the segments around them.
class VertexFinder {
public:
    std::vector<Vertex> run(const std::vector<PathStep>& steps) {
        for (const PathStep& step : steps) std::visit(*this, step);
        return std::move(vertices_);
    }

    void operator()(const PathMove& step) {
        begin_ = vertices_.size();
        vertices_.push_back({step.to, {}, {}});
    }
    void operator()(const PathLine& step) {
        if (vertices_.empty()) return;
        const auto way = direction(now(), step.to);
        go(way, way, step.to);
    }
    void operator()(const PathCurve& step) {
        if (vertices_.empty()) return;
        const Point from = now();
        auto first = direction(from, step.control1);
        if (!first) first = direction(from, step.control2);
        if (!first) first = direction(from, step.to);
        auto last = direction(step.control2, step.to);
        if (!last) last = direction(step.control1, step.to);
        if (!last) last = direction(from, step.to);
        go(first, last, step.to);
    }
    void operator()(const PathClose&) {
        if (vertices_.empty()) return;
        const Point to = vertices_[begin_].at;
        const auto way = direction(now(), to);
        go(way, way, to);
        vertices_.back().out = vertices_[begin_].out;
        if (!vertices_.back().in) vertices_.back().in = vertices_[vertices_.size() - 2].in;
        vertices_[begin_].in = vertices_.back().in;
    }

private:
    Point now() const { return vertices_.back().at; }

    void go(std::optional<Direction> first, std::optional<Direction> last, Point to) {
        vertices_.back().out = first;
        vertices_.push_back({to, last, {}});
    }

    std::vector<Vertex> vertices_;
    std::size_t begin_ = 0;
};

// In the middle between how the path comes and how it goes, in degrees.
double angle_at(const Vertex& vertex) {
    const auto in = vertex.in ? vertex.in : vertex.out, out = vertex.out ? vertex.out : vertex.in;
    if (!in || !out) return 0;
    double x = in->x + out->x, y = in->y + out->y;
    if (std::hypot(x, y) < 1e-9) x = -in->y, y = in->x;  // it turns back
    return std::atan2(y, x) * 180 / std::numbers::pi;
}

}  // namespace

// Sets one marker at the vertices of a path.
class MarkerSetter {
public:
    MarkerSetter(const Tree& tree, Index marker, const Style& own, const Style& shape,
                 const Scene& scene)
        : tree_(tree), marker_(marker), shape_(shape), scene_(scene) {
        const Measure measure{scene.viewport, own.font_size};
        const auto said = [&](Name name, Axis axis, double otherwise) {
            return read_length(tree.get(marker, name), measure, axis).value_or(otherwise);
        };
        size_ = {said(Name::marker_width, Axis::across, 3),
                 said(Name::marker_height, Axis::down, 3)};
        view_ = read_view_box(tree.get(marker, Name::view_box));
        if (view_) fit_ = fitted(*view_, size_, tree.get(marker, Name::preserve_aspect_ratio));
        reference_ = fit_({Length::from_pt(said(Name::ref_x, Axis::across, 0)),
                           Length::from_pt(said(Name::ref_y, Axis::down, 0))});
    }

    bool is_seen() const { return size_.width > 0 && size_.height > 0; }

    // The place of the marker's viewport at a vertex.
    Matrix place(const Vertex& vertex, bool is_first) const {
        const bool by_width = tree_.get(marker_, Name::marker_units) != "userSpaceOnUse";
        const double unit = by_width ? shape_.stroke_width : 1;
        return scene_.matrix.after(Matrix::moved(vertex.at.x.pt(), vertex.at.y.pt()))
            .after(rotation(angle(vertex, is_first) * std::numbers::pi / 180))
            .after(Matrix::scaled(unit, unit))
            .after(Matrix::moved(-reference_.x.pt(), -reference_.y.pt()));
    }

    Scene inside(const Matrix& place) const {
        Scene inside = scene_;
        inside.depth = scene_.depth + 1;
        inside.context = &shape_;
        inside.matrix = place.after(fit_);
        inside.viewport = view_ ? Viewport{view_->width, view_->height} : size_;
        return inside;
    }

    Rect box() const {
        return {0_pt, 0_pt, Length::from_pt(size_.width), Length::from_pt(size_.height)};
    }

private:
    double angle(const Vertex& vertex, bool is_first) const {
        const std::string_view orient = tree_.get(marker_, Name::orient);
        const bool turns = orient == "auto-start-reverse" && is_first;
        if (orient.starts_with("auto")) return angle_at(vertex) + (turns ? 180 : 0);
        Numbers numbers(orient);
        const auto said = numbers.number();
        return said ? degrees(*said, numbers.unit()) : 0;
    }

    const Tree& tree_;
    Index marker_;
    const Style& shape_;
    const Scene& scene_;
    Viewport size_;
    std::optional<ViewBox> view_;
    Matrix fit_;
    Point reference_;
};

void Composer::compose_markers(Index element, const Style& style, const Scene& scene,
                               const std::vector<PathStep>& steps, DrawnList& out) {
    const std::vector<Vertex> vertices = VertexFinder().run(steps);
    const auto set = [&](std::string_view id, std::size_t begin, std::size_t end, bool is_first) {
        const Index marker = id.empty() ? none : tree_.with_id(id);
        if (marker == none || tree_[marker].tag != Tag::marker || begin >= end) return;
        if (scene.depth >= deepest || !enter(marker, element)) return;
        const Style own = styler_.style_in_place(marker, scene.viewport);
        const MarkerSetter setter(tree_, marker, own, style, scene);
        for (std::size_t i = begin; i < end && setter.is_seen(); ++i) {
            Budget::spend(budget_.composed, 2, most_composed);
            const Matrix place = setter.place(vertices[i], is_first);
            if (!place.inverse()) continue;
            DrawnGroup group;
            compose_children(marker, own, setter.inside(place), group.list);
            if (group.list.items.empty()) continue;
            if (!own.own.shows_overflow)
                group.clips.push_back({box_outline(setter.box()), false, place});
            out.items.push_back(std::move(group));
        }
        leave();
    };
    if (vertices.empty()) return;
    set(style.marker_start, 0, 1, true);
    set(style.marker_mid, 1, vertices.size() - 1, false);
    set(style.marker_end, vertices.size() - 1, vertices.size(), false);
}

}  // namespace yaprak::svg
