// Boxes and rules: a frame around the strips of what stands in it; a line across the column.
#include "page/column/drawn.hpp"
#include "page/column/penalties.hpp"
#include "page/set/box_sign.hpp"
#include "page/set/set_blocks.hpp"

#include <algorithm>

namespace yaprak {

namespace {

// Beside a rule without a ground text keeps its distance, whatever the padding is.
constexpr Length least_distance = 6_pt;

Length side_depth(const BoxBlock& block) {
    if (block.edges && block.edges->side) return block.edges->side->depth();
    if (!block.rule) return 0_pt;
    const bool is_glued = block.padding_x <= 0_pt && !block.fill;
    return block.rule_width + (is_glued ? least_distance : 0_pt);
}

constexpr double middle_of_capitals = 0.35;  // of the type's size, above the baseline

// Beside the first line of the box, at the edge where lines begin.
void add_sign(const BoxMark& mark, bool right_to_left, Extent inside, Strip& title) {
    Length size = 10_pt;
    for (const Item& item : title.items)
        if (const auto* run = std::get_if<GlyphRun>(&item.kind)) size = run->size;
    const Length x = right_to_left ? inside.x + inside.measure - mark.size : inside.x;
    const Length middle = title.baseline.value_or(title.height) - size * middle_of_capitals;
    for (Item& item : box_sign(mark, {x, middle - mark.size / 2}))
        title.items.push_back(std::move(item));
}

}  // namespace

Frame frame_of(const BoxBlock& block, Extent extent) {
    Frame frame;
    frame.x = extent.x;
    frame.width = extent.measure;
    const BoxEdges edges = block.edges ? *block.edges : BoxEdges{};
    frame.top = block.padding_y + (edges.above ? edges.above->depth() : 0_pt);
    frame.bottom = block.padding_y + (edges.below ? edges.below->depth() : 0_pt);
    frame.fill = block.fill;
    frame.rule = edges.side ? std::nullopt : block.rule;
    frame.rule_width = block.rule_width;
    frame.edges = block.edges;
    frame.radius = block.radius;
    frame.rule_at_right = block.right_to_left;
    return frame;
}

Extent inside_box(const BoxBlock& block, Extent extent) {
    const Length rule = side_depth(block);
    const Length padding = std::min(block.padding_x, extent.measure * 0.25);
    const Length before = padding + (block.right_to_left ? 0_pt : rule);
    return {extent.x + before, extent.measure - rule - padding * 2};
}

void set_box(const BoxBlock& block, Extent extent, Setting& setting, ColumnBuilder& column) {
    const std::size_t begin = column.size();
    column.open(frame_of(block, extent));
    const Extent inside = inside_box(block, extent);
    set_blocks(block.blocks, inside, setting, column);
    if (block.mark && column.size() > begin)
        add_sign(*block.mark, block.right_to_left, inside, column[begin]);
    column.clear_beside();
    if (column.size() == begin) column.add(Strip{});
    column.close();
    column.penalise(begin, column.size() - 1, penalties::in_box);
}

void set_rule(const RuleBlock& block, const SourcePos& at, Extent extent, ColumnBuilder& column) {
    Strip strip;
    strip.height = block.width;
    strip.items.push_back(drawn({extent.x, block.width / 2},
                                horizontal_rule(extent.measure, {block.colour, block.width, {}})));
    strip.penalty = penalties::after_rule;
    strip.at = at;
    column.add(std::move(strip));
}

}  // namespace yaprak
