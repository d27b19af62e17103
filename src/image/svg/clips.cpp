// Opacity of groups, blend modes, clip paths and masks (CSS Masking 1, CSS Compositing 1).
#include "image/svg/bounds.hpp"
#include "image/svg/composer.hpp"
#include "image/svg/limits.hpp"
#include "image/svg/shapes.hpp"
#include "image/svg/transform.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace yaprak::svg {
namespace {

constexpr std::size_t most_joined = 16;  // outlines of a clip path that become one

// The modes that PDF has too (ISO 32000-1, 11.3.5), by what CSS calls them.
const char* mode_of_pdf(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 15> modes{
        {{"multiply", "Multiply"},
         {"screen", "Screen"},
         {"overlay", "Overlay"},
         {"darken", "Darken"},
         {"lighten", "Lighten"},
         {"color-dodge", "ColorDodge"},
         {"color-burn", "ColorBurn"},
         {"hard-light", "HardLight"},
         {"soft-light", "SoftLight"},
         {"difference", "Difference"},
         {"exclusion", "Exclusion"},
         {"hue", "Hue"},
         {"saturation", "Saturation"},
         {"color", "Color"},
         {"luminosity", "Luminosity"}}};
    for (const auto& [css, pdf] : modes)
        if (name == css) return pdf;
    return nullptr;
}

// One shape with one paint, or one group, can be as transparent itself as what it stands in.
bool set_opacity_of_only(DrawnList& list, double opacity) {
    if (list.items.size() != 1) return false;
    if (auto* group = std::get_if<DrawnGroup>(&list.items.front())) {
        if (!group->blend_mode.empty() || group->mask) return false;
        group->opacity *= opacity;
        return true;
    }
    auto* shape = std::get_if<DrawnShape>(&list.items.front());
    if (!shape || (shape->fill && shape->stroke)) return false;
    if (shape->fill) {
        if (std::holds_alternative<std::shared_ptr<const Tiling>>(shape->fill->kind)) return false;
        shape->fill->opacity *= opacity;
        return true;
    }
    DrawnStroke stroke = *shape->stroke;
    stroke.paint.opacity *= opacity;
    shape->stroke = std::make_shared<const DrawnStroke>(std::move(stroke));
    return true;
}

bool meet(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// The outlines that together cut as the content of a clip path does, if there are such: one shape,
// within clips of its own or not, or several that are apart from each other.
class OutlineFinder {
public:
    explicit OutlineFinder(const Matrix& matrix) : matrix_(matrix) {}

    bool find(const DrawnList& list) {
        if (list.items.size() == 1) return find_one(list.items.front());
        if (list.items.size() > most_joined) return false;
        std::vector<Rect> boxes;
        ClipOutline all;
        for (const DrawnItem& item : list.items) {
            const auto* shape = std::get_if<DrawnShape>(&item);
            if (!shape || !shape->fill) return false;
            if (&item != &list.items.front() && shape->even_odd != all.even_odd) return false;
            all.even_odd = shape->even_odd;
            const auto box = bounds_of(shape->steps, shape->matrix);
            for (const Rect& other : boxes)
                if (box && meet(*box, other)) return false;
            if (box) boxes.push_back(*box);
            append(*shape, all.steps);
        }
        all.matrix = matrix_;
        outlines.push_back(std::move(all));
        return true;
    }

    std::vector<ClipOutline> outlines;

private:
    bool find_one(const DrawnItem& item) {
        if (const auto* shape = std::get_if<DrawnShape>(&item)) {
            outlines.push_back({shape->steps, shape->even_odd, matrix_.after(shape->matrix)});
            return true;
        }
        const auto* group = std::get_if<DrawnGroup>(&item);
        if (!group || group->mask || group->list.items.size() != 1) return false;
        for (const ClipOutline& clip : group->clips)
            outlines.push_back({clip.steps, clip.even_odd, matrix_.after(clip.matrix)});
        return find_one(group->list.items.front());
    }

    static void append(const DrawnShape& shape, std::vector<PathStep>& out) {
        for (PathStep step : shape.steps) {
            if (auto* move = std::get_if<PathMove>(&step)) move->to = shape.matrix(move->to);
            if (auto* line = std::get_if<PathLine>(&step)) line->to = shape.matrix(line->to);
            if (auto* curve = std::get_if<PathCurve>(&step))
                *curve = {shape.matrix(curve->control1), shape.matrix(curve->control2),
                          shape.matrix(curve->to)};
            out.push_back(step);
        }
    }

    const Matrix& matrix_;
};

}  // namespace

// What stands in a clip path, mask or pattern, in its own coordinates: made once, but painted as
// often as it is used.
std::shared_ptr<const DrawnList> Composer::content_of(Index element, const Scene& scene,
                                                      bool in_clip, bool in_luminance) {
    const int kind = (in_clip ? 1 : 0) + (in_luminance ? 2 : 0);
    Budget::spend(budget_.forms, 1, most_forms);
    if (const auto known = contents_.find({element, kind}); known != contents_.end()) {
        Budget::spend(budget_.painted, known->second.painted, most_painted);
        Budget::spend(budget_.forms, known->second.forms, most_forms);
        return known->second.list;
    }
    if (scene.depth >= deepest) throw Error(Code::image_unreadable, {}, " is nested too deep");
    if (!enter(element, element)) return nullptr;
    Scene inside;
    inside.viewport = scene.viewport;
    inside.depth = scene.depth + 1;
    inside.in_clip = in_clip;
    inside.in_luminance = in_luminance;
    DrawnList list;
    const std::size_t painted = budget_.painted, forms = budget_.forms;
    const Style style = styler_.style_in_place(element, scene.viewport);
    compose_children(element, style, inside, list);
    leave();
    Content made{std::make_shared<const DrawnList>(std::move(list)), budget_.painted - painted,
                 budget_.forms - forms};
    return contents_.emplace(std::pair{element, kind}, std::move(made)).first->second.list;
}

// The result is false where nothing is left to be seen.
bool Composer::add_clip(Index clip, const Scene& scene, const BoxOf& box_of, DrawnGroup& group) {
    const auto content = content_of(clip, scene, true, false);
    if (!content) return true;
    const Style style = styler_.style_in_place(clip, scene.viewport);
    Matrix matrix = scene.matrix;
    if (tree_.get(clip, Name::clip_path_units) == "objectBoundingBox") {
        const Box box = box_of();
        if (!box) return false;
        matrix = matrix.after(matrix_of_box(*box));
    }
    matrix = matrix.after(style.own.matrix);
    if (content->items.empty() || !matrix.inverse()) return false;
    if (!style.own.clip_path.empty()) {
        const Index outer = tree_.with_id(style.own.clip_path);
        if (outer != none && tree_[outer].tag == Tag::clip_path && enter(clip, clip)) {
            const bool is_seen = add_clip(outer, scene, box_of, group);
            leave();
            if (!is_seen) return false;
        }
    }
    OutlineFinder finder(matrix);
    if (finder.find(*content)) {
        for (ClipOutline& outline : finder.outlines) {
            Budget::spend(budget_.steps, outline.steps.size(), most_steps);
            group.clips.push_back(std::move(outline));
        }
        return true;
    }
    if (!group.mask) return group.mask = SoftMask{content, matrix, std::nullopt, true}, true;
    DrawnGroup outer = std::exchange(group, {});
    group.mask = SoftMask{content, matrix, std::nullopt, true};
    group.list.items.push_back(std::move(outer));
    return true;
}

bool Composer::add_mask(Index mask, const Scene& scene, const BoxOf& box_of, DrawnGroup& group) {
    const Style style = styler_.style_in_place(mask, scene.viewport);
    const bool by_alpha = style.own.masks_by_alpha;
    const auto content = content_of(mask, scene, false, !by_alpha || scene.in_luminance);
    if (!content) return true;
    if (content->items.empty()) return false;
    const bool is_of_box = tree_.get(mask, Name::mask_units) != "userSpaceOnUse";
    const bool content_of_box = tree_.get(mask, Name::mask_content_units) == "objectBoundingBox";
    Box box;
    if (is_of_box || content_of_box) {
        box = box_of();
        if (!box) return false;
    }
    const Measure measure{is_of_box ? Viewport{1, 1} : scene.viewport};
    const auto at = [&](Name name, Axis axis, const char* otherwise) {
        const auto said = read_length(tree_.get(mask, name), measure, axis);
        return Length::from_pt(said ? *said : read_length(otherwise, measure, axis).value_or(0));
    };
    const Rect region{at(Name::x, Axis::across, "-10%"), at(Name::y, Axis::down, "-10%"),
                      at(Name::width, Axis::across, "120%"), at(Name::height, Axis::down, "120%")};
    if (!(region.width > 0_pt) || !(region.height > 0_pt)) return false;
    SoftMask out;
    out.list = content;
    out.by_opacity = by_alpha;
    out.matrix = content_of_box ? scene.matrix.after(matrix_of_box(*box)) : scene.matrix;
    const Matrix of_region = is_of_box ? scene.matrix.after(matrix_of_box(*box)) : scene.matrix;
    out.region = ClipOutline{box_outline(region), false, of_region};
    group.mask = std::move(out);
    return true;
}

namespace {

bool is_plain(const DrawnGroup& group) {
    return group.opacity >= 1 && group.blend_mode.empty() && !group.isolated &&
           group.clips.empty() && !group.mask && group.list.items.empty();
}

// Puts the items into the innermost of the groups, or among the others where no group is needed.
void put(DrawnGroup group, DrawnList own, DrawnList& out) {
    if (is_plain(group)) {
        for (DrawnItem& item : own.items) out.items.push_back(std::move(item));
        return;
    }
    DrawnGroup* inner = &group;
    while (!inner->list.items.empty()) inner = std::get_if<DrawnGroup>(&inner->list.items.front());
    inner->list = std::move(own);
    out.items.push_back(std::move(group));
}

}  // namespace

void Composer::mix(Index element, const Style& style, DrawnList& own, DrawnGroup& group) {
    const Style::Own& asked = style.own;
    group.isolated = asked.is_isolated;
    if (const char* mode = mode_of_pdf(asked.blend_mode))
        group.blend_mode = mode;
    else if (!asked.blend_mode.empty())
        teller_.tell(element, "blend mode",
                     "the blend mode \"" + asked.blend_mode.substr(0, 40) +
                         "\" of the drawing is not painted");
    if (!group.blend_mode.empty() || !set_opacity_of_only(own, asked.opacity))
        group.opacity = asked.opacity;
}

void Composer::wrap(Index element, const Style& style, const Scene& scene, DrawnList own,
                    DrawnList& out) {
    if (own.items.empty() || style.own.opacity <= 0) return;
    Box known;
    const BoxOf box_of = [&] {
        const auto back = scene.matrix.inverse();
        std::size_t looked_at = 0;
        if (!known && back) known = bounds_of(own, *back, looked_at);
        Budget::spend(budget_.matches, looked_at, most_matches);
        return known;
    };
    const auto referred = [&](std::string_view id, Tag tag) {
        const Index found = id.empty() ? none : tree_.with_id(id);
        return found != none && tree_[found].tag == tag ? found : none;
    };
    DrawnGroup group, masked;
    const Index clip = referred(style.own.clip_path, Tag::clip_path);
    if (clip != none && !add_clip(clip, scene, box_of, group)) return;
    if (scene.in_clip) return put(std::move(group), std::move(own), out);
    const Index mask = referred(style.own.mask, Tag::mask);
    if (mask != none) {
        if (!add_mask(mask, scene, box_of, masked)) return;
        DrawnList inner;
        put(std::move(masked), std::move(own), inner);
        own = std::move(inner);
    }
    mix(element, style, own, group);
    put(std::move(group), std::move(own), out);
}

}  // namespace yaprak::svg
