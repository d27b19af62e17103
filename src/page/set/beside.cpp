#include "page/set/beside.hpp"

#include "page/place/place_strips.hpp"
#include "page/set/figure_strip.hpp"
#include "page/set/set_blocks.hpp"

#include <algorithm>
#include <cmath>

namespace yaprak {
namespace {

// Fewer letters in a line are no reading: a long word fills it.
constexpr double least_letters = 24;
constexpr double width_of_letter = 0.45;  // of the type's size, in the mean of Turkish texts
constexpr std::size_t most_lines = 200;   // beside one block: more than any page has

const TextBlock* first_text(const FlowBlock& block) {
    const FlowBlock* inner = &block;
    while (const auto* list = std::get_if<ListBlock>(&inner->kind)) {
        if (list->items.empty() || list->items.front().body.empty()) return nullptr;
        inner = &list->items.front().body.front();
    }
    return std::get_if<TextBlock>(&inner->kind);
}

Length least_room(const FlowBlock& block) {
    const TextBlock* text = first_text(block);
    const Length size =
        text && !text->text.runs.empty() ? text->text.runs.front().style.size : 10_pt;
    return size * (least_letters * width_of_letter);
}

Extent within(Extent extent, const SideBlock& side) {
    const Length right = extent.x + extent.measure;
    const Length from = side.at_right ? extent.x : std::max(extent.x, side.edge);
    const Length to = side.at_right ? std::min(right, side.edge) : right;
    return {from, to - from};
}

// A figure as wide as it is asked for, whose picture fills that.
struct SideFigure {
    FlowBlock block;
    Length width;
};

Length asked_width(const FlowBeside& beside, Length measure) {
    return beside.width.length > 0_pt ? beside.width.length : measure * beside.width.share;
}

SideFigure side_figure(const FlowBlock& block, Length measure, const Setting& setting) {
    SideFigure out{block, asked_width(*block.extras->beside, measure)};
    auto* figure = std::get_if<FigureBlock>(&out.block.kind);
    if (!figure) return out;
    if (figure->width > 0_pt) out.width = figure->width;
    if (figure->share > 0) out.width = measure * figure->share;
    figure->width = 0_pt;
    figure->share = 0;
    out.width = std::min(out.width, measure);
    if (const Picture* picture = setting.pictures[figure->image])
        out.width = figure_size(*figure, *picture, out.width, setting.tallest).width;
    return out;
}

void tell_of_no_room(const FlowBlock& block, Setting& setting) {
    setting.warnings->add(Code::value_ignored, block.at,
                          "beside this block fewer than 24 letters would stand in a line",
                          "it stands in the column: make it narrower, or the column wider");
}

bool has_marks(const Column& column) {
    return std::any_of(column.strips.begin(), column.strips.end(), [](const Strip& strip) {
        return strip.bookmark || strip.target != no_target;
    });
}

}  // namespace

bool can_run_beside(const FlowBlock& block) {
    if (block.span || block.keep_with_next || block.break_before != BreakBefore::none) return false;
    if (block.extras && block.extras->beside) return false;
    if (const auto* text = std::get_if<TextBlock>(&block.kind))
        return !text->bookmark && !text->style.preserve_spaces;
    const auto* list = std::get_if<ListBlock>(&block.kind);
    return list && list->columns <= 1 && first_text(block);
}

bool has_room_beside(const FlowBlock& block, Extent extent, const ColumnBuilder& column) {
    return within(extent, *column.beside()).measure >= least_room(block);
}

bool set_beside(const FlowBlock& block, const FlowBlock& next, Extent extent, Setting& setting,
                ColumnBuilder& column) {
    if (block.span || !can_run_beside(next)) return false;
    const FlowBeside& beside = *block.extras->beside;
    const SideFigure figure = side_figure(block, extent.measure, setting);
    const Length next_indents = next.indent_left + next.indent_right;
    if (extent.measure - figure.width - beside.distance - next_indents < least_room(next)) {
        tell_of_no_room(block, setting);
        return false;
    }
    const Length right = extent.x + extent.measure;
    const Length x = beside.at_right ? right - figure.width : extent.x;
    Setting inner = setting;
    inner.with_looseness = false;
    inner.whole = figure.width;
    ColumnBuilder builder;
    set_block(figure.block, {x, figure.width}, inner, builder);
    Column made = builder.take();
    if (has_marks(made)) return false;
    SideBlock side;
    side.strip = stack(std::move(made));
    if (side.strip.height > setting.tallest) return false;
    side.strip.at = block.at;
    side.strip.break_before = block.break_before;
    side.at_right = beside.at_right;
    side.edge = beside.at_right ? x - beside.distance : x + figure.width + beside.distance;
    side.distance = beside.distance;
    column.space(block.space_before);
    column.set_beside(std::move(side));
    return true;
}

LineShape shape_beside(const ColumnBuilder& column, Extent extent, Length leading) {
    const Length height = column.beside_height();
    if (!column.beside() || height <= 0_pt || leading <= 0_pt) return {};
    const Extent left = within(extent, *column.beside());
    const LineRoom taken{left.x - extent.x, extent.measure - left.measure - (left.x - extent.x)};
    if (taken == LineRoom{}) return {};
    const double lines = std::ceil(height / leading - 0.001);
    return LineShape(std::min(most_lines, std::size_t(std::max(lines, 0.0))), taken);
}

Extent item_beside(const ColumnBuilder& column, Extent whole, bool right_to_left) {
    if (!column.beside() || column.beside_height() <= 0_pt) return whole;
    return column.beside()->at_right == right_to_left ? within(whole, *column.beside()) : whole;
}

}  // namespace yaprak
