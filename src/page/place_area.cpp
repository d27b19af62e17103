// Set as a column of its own, then moved as its height asks.
#include "page/place_area.hpp"

#include "base/text.hpp"
#include "page/column/drawn.hpp"
#include "page/place/draw_edges.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr Length rounding = 0.01_pt;

Rect with_bleed(Rect box, Size trim, Length bleed) {
    const Length left = box.x <= rounding ? bleed : 0_pt, top = box.y <= rounding ? bleed : 0_pt;
    const Length right = box.right() + rounding >= trim.width ? bleed : 0_pt;
    const Length bottom = box.bottom() + rounding >= trim.height ? bleed : 0_pt;
    return {box.x - left, box.y - top, box.width + left + right, box.height + top + bottom};
}

Item ground_behind(const FlowArea& area, Size trim, Length bleed) {
    const Rect box = with_bleed(area.box, trim, bleed);
    Path path = ground_path({box.width, box.height}, area.radius, *area.fill);
    path.opacity = area.opacity;
    return drawn({box.x, box.y}, std::move(path), Artifact::background);
}

// From the area's top edge to what stands in it.
Length drop(const FlowArea& area, Length height) {
    const Length free = std::max(0_pt, area.box.height - area.padding_y * 2 - height);
    switch (area.align) {
        case VerticalAlign::top:
            break;
        case VerticalAlign::middle:
            return area.padding_y + free / 2;
        case VerticalAlign::bottom:
            return area.padding_y + free;
    }
    return area.padding_y;
}

void tell_of_excess(const FlowArea& area, Length excess, Warnings& warnings) {
    if (excess <= rounding) return;
    warnings.add(
        Code::area_full, area.at,
        "what stands in the area \"" + area.name + "\" is " + in_mm(excess) + " higher than it",
        "make the area higher, or put less into it");
}

}  // namespace

PlacedArea place_area(const FlowArea& area, Size trim, Length bleed, const Setting& setting) {
    PlacedArea out;
    if (area.fill) out.items.push_back(ground_behind(area, trim, bleed));
    if (area.blocks.empty()) return out;
    Setting own = setting;
    own.whole = 0_pt;
    own.grid = 0_pt;
    own.tallest = area.box.height;
    const Length measure = std::max(area.box.width - area.padding_x * 2, 1_pt);
    ColumnBuilder builder;
    set_blocks(area.blocks, {0_pt, measure}, own, builder);
    out.column = builder.take();
    if (out.column.strips.empty()) return out;
    const Length depth = out.column.strips.back().depth;
    const std::size_t begin = out.items.size();
    Placed placed = place_strips(out.column, {0, out.column.strips.size()}, {}, out.items);
    const Length height = placed.bottom - depth, y = area.box.y + drop(area, height);
    for (std::size_t i = begin; i < out.items.size(); ++i)
        shift(out.items[i], {area.box.x + area.padding_x, y});
    out.marks = std::move(placed.marks);
    for (StripPlace& mark : out.marks) mark.y += y;
    tell_of_excess(area, height + area.padding_y * 2 - area.box.height, *own.warnings);
    return out;
}

}  // namespace yaprak
