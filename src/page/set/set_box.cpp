// Boxes and rules: a frame around the strips of what stands in it; a line across the column.
#include "page/column/drawn.hpp"
#include "page/column/penalties.hpp"
#include "page/set/set_blocks.hpp"

#include <algorithm>

namespace yaprak {

namespace {

// Beside a rule without a ground text keeps its distance, whatever the padding is.
constexpr Length least_distance = 6_pt;

Length side_depth(const BoxBlock& block) {
    if (!block.rule) return 0_pt;
    const bool is_glued = block.padding_x <= 0_pt && !block.fill;
    return block.rule_width + (is_glued ? least_distance : 0_pt);
}

}  // namespace

void set_box(const BoxBlock& block, Extent extent, Setting& setting, ColumnBuilder& column) {
    const Length rule = side_depth(block);
    const Length padding = std::min(block.padding_x, extent.measure * 0.25);
    const std::size_t begin = column.size();
    Frame frame;
    frame.x = extent.x;
    frame.width = extent.measure;
    frame.top = frame.bottom = block.padding_y;
    frame.fill = block.fill;
    frame.rule = block.rule;
    frame.rule_width = block.rule ? block.rule_width : 0_pt;
    frame.rule_at_right = block.right_to_left;
    column.open(std::move(frame));
    const Length before = padding + (block.right_to_left ? 0_pt : rule);
    set_blocks(block.blocks, {extent.x + before, extent.measure - rule - padding * 2}, setting,
               column);
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
