#include "style/parts/area_maker.hpp"

#include "model/layout.hpp"

#include <algorithm>

namespace yaprak {
namespace {

bool is_text(const Part& part) {
    return part.kind != PartKind::hero && part.kind != PartKind::logo &&
           part.kind != PartKind::code && part.kind != PartKind::map &&
           part.kind != PartKind::card && part.kind != PartKind::picture;
}

}  // namespace

void AreaMaker::add_those_before_text() {
    add_empty_areas();
    fill(true);
}

void AreaMaker::add_those_after_text() {
    fill(false);
}

void AreaMaker::add_empty_areas() {
    for (const PageMaster& master : context_.layout.masters) {
        context_.flow.areas.emplace_back();
        for (const FixedArea& fixed : master.fixed) {
            FlowArea area;
            area.name = fixed.name;
            area.at = fixed.at;
            area.box = fixed.box;
            area.fill = context_.palette.optional(fixed.fill, fixed.at);
            area.opacity = fixed.opacity;
            area.padding_x = fixed.padding_x;
            area.padding_y = fixed.padding_y;
            area.radius = fixed.radius;
            area.align = fixed.align;
            context_.flow.areas.back().push_back(std::move(area));
        }
    }
}

void AreaMaker::fill(bool before_text) {
    const auto& masters = context_.layout.masters;
    for (std::size_t i = 0; i < masters.size(); ++i)
        for (std::size_t k = 0; k < masters[i].fixed.size(); ++k)
            if (comes_before_text(masters[i], masters[i].fixed[k]) == before_text)
                fill_area(masters[i], masters[i].fixed[k], context_.flow.areas[i][k]);
}

// The areas of the first page, and the list of headings, are read before the text.
bool AreaMaker::comes_before_text(const PageMaster& master, const FixedArea& area) const {
    if (&master == &context_.layout.masters.front()) return true;
    const auto parts = context_.layout.flow.find(area.name);
    return parts != context_.layout.flow.end() &&
           std::any_of(parts->second.begin(), parts->second.end(), [](const Part& part) {
               return part.kind == PartKind::contents || part.kind == PartKind::title;
           });
}

// In order, each behind what stands in the area before. A ground is there for what stands on it: an
// area in which nothing stands has none.
void AreaMaker::fill_area(const PageMaster& master, const FixedArea& fixed, FlowArea& area) {
    const auto parts = context_.layout.flow.find(fixed.name);
    if (parts == context_.layout.flow.end()) return;
    look_at_ground(master, fixed, parts->second);
    PartPlace place{root_tag, grounds_of(fixed, master),
                    context_.palette.optional(fixed.colour, fixed.at)};
    if (context_.styles.right_to_left()) place.align = Align::right;
    for (const Part& part : parts->second) {
        if (part.kind == PartKind::contents) {
            place_contents(master, fixed, place.grounds.front(), area.blocks.size());
            continue;
        }
        for (FlowBlock& block : parts_.make(part, place)) area.blocks.push_back(std::move(block));
    }
    if (area.blocks.empty() && !parts->second.empty() && !holds_contents(parts->second))
        area.fill.reset();
}

bool AreaMaker::holds_contents(const std::vector<Part>& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [](const Part& part) { return part.kind == PartKind::contents; });
}

void AreaMaker::place_contents(const PageMaster& master, const FixedArea& fixed,
                               const Colour& ground, std::size_t at) {
    TagTree& tags = context_.flow.tags;
    contents_place_.title = {tags.add(root_tag, Role::paragraph), ground};
    contents_place_.list = {tags.add(root_tag, Role::contents), ground};
    contents_place_.master = std::size_t(&master - context_.layout.masters.data());
    contents_place_.area = std::size_t(&fixed - master.fixed.data());
    contents_place_.at = at;
}

// What may be seen behind an area's text: its own ground, else that of the last area before it
// which it stands on as a whole.
std::vector<Colour> AreaMaker::grounds_of(const FixedArea& area, const PageMaster& master) const {
    const auto fill = context_.palette.optional(area.fill, area.at);
    if (!fill) {
        const FixedArea* below = nullptr;
        for (const FixedArea& other : master.fixed) {
            if (&other == &area) break;
            if (other.fill != "none" && common(other.box, area.box) == area.box) below = &other;
        }
        return below ? grounds_of(*below, master) : std::vector<Colour>{paper_};
    }
    if (area.opacity >= 1) return {*fill};
    return {mix(*fill, Grey{1}, area.opacity), mix(*fill, Grey{0}, area.opacity)};
}

bool AreaMaker::stands_on_picture(const PageMaster& master, const FixedArea& area) const {
    const auto& hero = context_.flow.hero;
    if (!hero || &master != &context_.layout.masters.front()) return false;
    const Length top = hero->bleed ? 0_pt : master.margins.top;
    const Rect picture{0_pt, top, context_.layout.paper.width, hero->height};
    return common(picture, area.box).height > 0.01_pt;
}

void AreaMaker::look_at_ground(const PageMaster& master, const FixedArea& area,
                               const std::vector<Part>& parts) const {
    const bool words = std::any_of(parts.begin(), parts.end(), is_text);
    if (!words || area.fill != "none" || !stands_on_picture(master, area)) return;
    context_.warnings.add(Code::area_ground, area.at,
                          "the text of the area \"" + area.name +
                              "\" stands on the picture: nobody knows whether it can be read",
                          "give the area a ground: {fill: brand-dark, opacity: 75 %}");
}

}  // namespace yaprak
