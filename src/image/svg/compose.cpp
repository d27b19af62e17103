// The walk: each element is given the style and the place that those around it hand on.
#include "base/text.hpp"
#include "image/svg/bounds.hpp"
#include "image/svg/composer.hpp"
#include "image/svg/limits.hpp"
#include "image/svg/shapes.hpp"
#include "image/svg/view_box.hpp"

#include <algorithm>

namespace yaprak::svg {
namespace {

bool is_shape(Tag tag) {
    switch (tag) {
        case Tag::circle:
        case Tag::ellipse:
        case Tag::line:
        case Tag::path:
        case Tag::polygon:
        case Tag::polyline:
        case Tag::rect:
            return true;
        default:
            return false;
    }
}

bool is_painted(Tag tag) {
    switch (tag) {
        case Tag::a:
        case Tag::g:
        case Tag::image:
        case Tag::svg:
        case Tag::switch_element:
        case Tag::text:
        case Tag::use:
            return true;
        default:
            return is_shape(tag);
    }
}

// Whether one of the languages of a list is Turkish, or none is asked for.
bool speaks(const std::string_view* languages) {
    if (!languages) return true;
    std::string_view rest = *languages;
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string one = ascii_lower(trimmed(rest.substr(0, comma)));
        if (one == "tr" || one.starts_with("tr-")) return true;
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return false;
}

bool needs_group(const Style::Own& own) {
    return own.opacity < 1 || !own.clip_path.empty() || !own.mask.empty() ||
           !own.blend_mode.empty() || own.is_isolated;
}

bool has_markers(const Style& style) {
    return !style.marker_start.empty() || !style.marker_mid.empty() || !style.marker_end.empty();
}

Length pt(double units) {
    return Length::from_pt(units);
}

}  // namespace

// Scripts and what moves stand anywhere, in shapes too.
void Composer::tell_living_parts() {
    for (Index i = 0; std::size_t(i) < tree_.elements.size(); ++i) {
        if (tree_[i].tag == Tag::script)
            teller_.tell(i, "script", "a script of the drawing is not run");
        if (tree_[i].tag == Tag::animation)
            teller_.tell(i, "animation", "what moves in the drawing is set as it begins");
    }
}

Drawing Composer::run(const Scene& scene) {
    root_scale_ = scene.matrix.scale();
    tell_living_parts();
    const Style style = styler_.style_of(0, initial_style(), scene.viewport);
    if (!style.own.is_displayed) return std::move(drawing_);
    Scene inside = scene;
    inside.matrix = scene.matrix.after(style.own.matrix);
    tell_effects(0, style);
    DrawnList own;
    compose_children(0, style, inside, own);
    wrap(0, style, inside, std::move(own), drawing_.list);
    return std::move(drawing_);
}

void Composer::spend_element() {
    Budget::spend(budget_.composed, 1, most_composed);
    Budget::spend(budget_.painted, 1, most_painted);
}

void Composer::compose(Index element, const Style& outer, const Scene& scene, DrawnList& out) {
    const Tag tag = tree_[element].tag;
    if (tag == Tag::text_node || tag == Tag::other) return;
    if (!is_painted(tag)) return tell_unpainted(element);
    spend_element();
    if (scene.depth >= deepest) throw Error(Code::image_unreadable, {}, " is nested too deep");
    const Style style = styler_.style_of(element, outer, scene.viewport);
    compose_styled(element, style, scene, out);
}

void Composer::compose_styled(Index element, const Style& style, const Scene& scene,
                              DrawnList& out) {
    if (!style.own.is_displayed || style.own.opacity <= 0) return;
    Scene inside = scene;
    inside.depth = scene.depth + 1;
    inside.matrix = scene.matrix.after(style.own.matrix);
    if (!inside.matrix.inverse()) return;
    tell_effects(element, style);
    if (!needs_group(style.own)) return compose_content(element, style, inside, out);
    DrawnList own;
    compose_content(element, style, inside, own);
    wrap(element, style, inside, std::move(own), out);
}

void Composer::compose_content(Index element, const Style& style, const Scene& scene,
                               DrawnList& out) {
    switch (tree_[element].tag) {
        case Tag::a:
        case Tag::g:
        case Tag::symbol:
            return compose_children(element, style, scene, out);
        case Tag::switch_element:
            return compose_switch(element, style, scene, out);
        case Tag::use:
            return compose_use(element, style, scene, out);
        case Tag::svg:
            return compose_nested(element, style, scene, out);
        case Tag::image:
            return compose_image(element, style, scene, out);
        case Tag::text:
            return compose_text(element, style, scene, out);
        default:
            return compose_shape(element, style, scene, out);
    }
}

void Composer::compose_children(Index element, const Style& style, const Scene& scene,
                                DrawnList& out) {
    for (Index i = tree_[element].first_child; i != none; i = tree_[i].next)
        compose(i, style, scene, out);
}

// Only the first that may be shown here.
void Composer::compose_switch(Index element, const Style& style, const Scene& scene,
                              DrawnList& out) {
    for (Index i = tree_[element].first_child; i != none; i = tree_[i].next)
        if (is_painted(tree_[i].tag) && !tree_.find(i, Name::required_extensions) &&
            speaks(tree_.find(i, Name::system_language)))
            return compose(i, style, scene, out);
    for (Index i = tree_[element].first_child; i != none; i = tree_[i].next)
        if (const auto* languages = tree_.find(i, Name::system_language))
            return teller_.tell(element, "switch",
                                "a part of the drawing is for other languages only, as " +
                                    in_quotes(languages->substr(0, 40)) + ": it is left out");
}

std::optional<double> Composer::length(Index element, Name name, const Style& style,
                                       const Scene& scene, Axis axis) {
    const std::string_view said =
        is_property(name) ? styler_.value(element, name, style) : tree_.get(element, name);
    return read_length(said, {scene.viewport, style.font_size}, axis);
}

bool Composer::enter(Index element, Index asking) {
    if (std::find(active_.begin(), active_.end(), element) != active_.end()) {
        teller_.tell(asking, "cycle", "a part of the drawing that holds itself is left out");
        return false;
    }
    active_.push_back(element);
    return true;
}

void Composer::compose_use(Index element, const Style& style, const Scene& scene, DrawnList& out) {
    const std::string_view href = tree_.get(element, Name::href);
    const Index target = tree_.with_id(local_reference(href));
    if (target == none)
        return teller_.tell(element, "use",
                            "<use> is left out: there is no " + in_quotes(href) + " in the drawing",
                            "a drawing may only use what stands in its own file");
    if (!enter(target, element)) return;
    const double x = length(element, Name::x, style, scene, Axis::across).value_or(0);
    const double y = length(element, Name::y, style, scene, Axis::down).value_or(0);
    Scene inside = scene;
    inside.matrix = scene.matrix.after(Matrix::moved(x, y));
    const Tag tag = tree_[target].tag;
    if (tag != Tag::symbol && tag != Tag::svg) {
        compose(target, style, inside, out);
        return leave();
    }
    spend_element();
    if (scene.depth >= deepest) throw Error(Code::image_unreadable, {}, " is nested too deep");
    const Style own = styler_.style_of(target, style, scene.viewport);
    const auto side = [&](Name name, Axis axis, double otherwise) {
        if (const auto said = length(element, name, style, scene, axis)) return *said;
        return length(target, name, own, scene, axis).value_or(otherwise);
    };
    const Rect box{0_pt, 0_pt, pt(side(Name::width, Axis::across, scene.viewport.width)),
                   pt(side(Name::height, Axis::down, scene.viewport.height))};
    inside.depth = scene.depth + 1;
    inside.matrix = inside.matrix.after(own.own.matrix);
    if (own.own.is_displayed && inside.matrix.inverse()) {
        DrawnList content;
        compose_viewport(target, own, inside, box, content);
        wrap(target, own, inside, std::move(content), out);
    }
    leave();
}

void Composer::compose_nested(Index element, const Style& style, const Scene& scene,
                              DrawnList& out) {
    const auto side = [&](Name name, Axis axis, double otherwise) {
        return pt(length(element, name, style, scene, axis).value_or(otherwise));
    };
    compose_viewport(element, style, scene,
                     {side(Name::x, Axis::across, 0), side(Name::y, Axis::down, 0),
                      side(Name::width, Axis::across, scene.viewport.width),
                      side(Name::height, Axis::down, scene.viewport.height)},
                     out);
}

// A viewport of its own: what stands over it is cut.
void Composer::compose_viewport(Index element, const Style& style, const Scene& scene,
                                const Rect& box, DrawnList& out) {
    if (!(box.width > 0_pt) || !(box.height > 0_pt)) return;
    Scene inside = scene;
    inside.viewport = {box.width.pt(), box.height.pt()};
    inside.matrix = scene.matrix.after(Matrix::moved(box.x.pt(), box.y.pt()));
    if (const auto view = read_view_box(tree_.get(element, Name::view_box))) {
        const std::string_view ratio = tree_.get(element, Name::preserve_aspect_ratio);
        inside.matrix = inside.matrix.after(fitted(*view, inside.viewport, ratio));
        inside.viewport = {view->width, view->height};
    }
    if (!inside.matrix.inverse()) return;
    if (style.own.shows_overflow) return compose_children(element, style, inside, out);
    DrawnGroup group;
    compose_children(element, style, inside, group.list);
    if (group.list.items.empty()) return;
    group.clips.push_back({box_outline(box), false, scene.matrix});
    out.items.push_back(std::move(group));
}

void Composer::compose_shape(Index element, const Style& style, const Scene& scene,
                             DrawnList& out) {
    DrawnShape shape;
    shape.steps = outline_of(tree_, styler_, element, style, scene.viewport);
    if (shape.steps.size() < 2 || !style.is_visible) return;
    Budget::spend(budget_.steps, shape.steps.size(), most_steps);
    shape.matrix = scene.matrix;
    paint_shape(element, style, scene, shape);
    std::vector<PathStep> marked;
    if (has_markers(style) && !scene.in_clip) marked = shape.steps;
    if (shape.fill || shape.stroke) out.items.push_back(std::move(shape));
    if (!marked.empty()) compose_markers(element, style, scene, marked, out);
}

// What has no area is not filled, though readers of PDF would draw a hairline there.
void Composer::paint_shape(Index element, const Style& style, const Scene& scene,
                           DrawnShape& shape) {
    shape.even_odd = scene.in_clip ? style.clip_even_odd : style.fill_even_odd;
    shape.stroke_first = style.stroke_first;
    const Box extent = bounds_of(shape.steps, {});
    const BoxOf box = [&] { return extent; };
    const bool has_area = extent && extent->width > 0_pt && extent->height > 0_pt;
    if (scene.in_clip) {
        if (has_area) shape.fill = Paint{Grey{1}, 1};
        return;
    }
    if (has_area) shape.fill = paint_of(style.fill, style.fill_opacity, style, scene, element, box);
    shape.stroke = stroke_of(style, scene, element, box);
}

void Composer::tell_unpainted(Index element) {
    const Tag tag = tree_[element].tag;
    if (tag == Tag::foreign_object)
        return teller_.tell(element, "foreignObject", "<foreignObject> is not painted",
                            "save the drawing with its text as paths");
    if (tag == Tag::unknown)
        teller_.tell(element, "<" + std::string(tree_[element].text.substr(0, 40)),
                     "<" + std::string(tree_[element].text.substr(0, 40)) + "> is not painted");
}

void Composer::tell_effects(Index element, const Style& style) {
    const Style::Own& own = style.own;
    if (own.has_filter)
        teller_.tell(element, "filter", "a filter of the drawing is not painted",
                     "what it is for is set without it: shadows and blurs need a picture (PNG)");
    if (own.has_basic_shape)
        teller_.tell(element, "basic shape", "a clip path by a function is not followed",
                     "use <clipPath> in its place");
    if (own.has_animation)
        teller_.tell(element, "animation", "what moves in the drawing is set as it begins");
    if (own.is_fill_box && own.has_transform)
        teller_.tell(element, "transform-box",
                     "\"transform-box\" is not followed: the transformation is of the viewport");
}

}  // namespace yaprak::svg
