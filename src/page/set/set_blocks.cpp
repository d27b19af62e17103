// What holds for every kind of block: spaces, indents, keeping together; and which kind goes where.
#include "page/set/set_blocks.hpp"

#include "page/column/penalties.hpp"
#include "page/set/announces.hpp"
#include "page/set/beside.hpp"
#include "page/set/margin_note.hpp"
#include "page/set/move_figures.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr double least_share = 0.25;  // indents never take more than the rest of the measure

Extent inside(const FlowBlock& block, Extent outer) {
    const Length left = std::min(block.indent_left, outer.measure * (1 - least_share));
    const Length measure = outer.measure - left - block.indent_right;
    return {outer.x + left, std::max(measure, outer.measure * least_share)};
}

struct SetKind {
    const FlowBlock& block;
    Extent extent;
    Setting& setting;
    ColumnBuilder& column;

    void operator()(const TextBlock& kind) {
        if (block.extras && block.extras->initial)
            set_text(kind, *block.extras->initial, block.at, extent, setting, column);
        else
            set_text(kind, block.at, extent, setting, column);
    }
    void operator()(const ListBlock& kind) { set_list(kind, block.at, extent, setting, column); }
    void operator()(const TableBlock& kind) { set_table(kind, block.at, extent, setting, column); }
    void operator()(const FigureBlock& kind) {
        set_figure(kind, block.at, extent, setting, column);
    }
    void operator()(const FigureRowBlock& kind) {
        set_figure_row(kind, block.at, extent, setting, column);
    }
    void operator()(const BoxBlock& kind) { set_box(kind, extent, setting, column); }
    void operator()(const RuleBlock& kind) { set_rule(kind, block.at, extent, column); }
    void operator()(const CardBlock& kind) { set_card(kind, block.at, extent, setting, column); }
    void operator()(const HeroBlock& kind) { set_hero(kind, block.at, extent, setting, column); }
    void operator()(const QrBlock& kind) { set_code(kind, block.at, extent, column); }
    void operator()(const BlankBlock& kind) { set_blank(kind, block.at, extent, setting, column); }
    void operator()(const FieldsBlock& kind) {
        set_fields(kind, block.at, extent, setting, column);
    }
    void operator()(const GridBlock& kind) { set_grid(kind, block.at, extent, setting, column); }
};

// What stands inside a block that is nested too deep, without the block itself.
void flatten(const FlowBlocks& blocks, std::vector<const FlowBlock*>& waiting) {
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) waiting.push_back(&*block);
}

void set_flattened(const FlowBlocks& blocks, Extent extent, Setting& setting,
                   ColumnBuilder& column) {
    std::vector<const FlowBlock*> waiting;
    flatten(blocks, waiting);
    while (!waiting.empty()) {
        const FlowBlock& block = *waiting.back();
        waiting.pop_back();
        if (const auto* box = std::get_if<BoxBlock>(&block.kind)) {
            flatten(box->blocks, waiting);
        } else if (const auto* list = std::get_if<ListBlock>(&block.kind)) {
            for (auto item = list->items.rbegin(); item != list->items.rend(); ++item)
                flatten(item->body, waiting);
        } else if (const auto* grid = std::get_if<GridBlock>(&block.kind)) {
            flatten(grid->cells, waiting);
        } else {
            set_block(block, extent, setting, column);
        }
    }
}

// The strip after a heading must not be a single line at an area's foot.
void keep_with_more_than_a_line(std::size_t after, ColumnBuilder& column) {
    if (after < column.size() && column[after].baseline)
        column.penalise(after, penalties::little_after_heading);
}

// Rather between its paragraphs than within one.
void keep_box(std::size_t begin, std::size_t end, ColumnBuilder& column) {
    for (std::size_t i = begin; i < end; ++i)
        column.keep(
            i, i + 1,
            column[i].space > 0_pt ? penalties::in_kept_whole : penalties::in_kept_paragraph);
}

}  // namespace

void set_block(const FlowBlock& block, Extent extent, Setting& setting, ColumnBuilder& column) {
    const bool wide = block.span && setting.nesting <= 1 && setting.whole > extent.measure;
    if (wide) extent.measure = setting.whole;
    column.space(block.space_before);
    const Extent within = inside(block, extent);
    if (column.beside() && !(can_run_beside(block) && has_room_beside(block, within, column)))
        column.clear_beside();
    const std::size_t begin = column.size();
    std::visit(SetKind{block, within, setting, column}, block.kind);
    column.space(block.space_after);
    if (column.size() == begin) return;
    for (std::size_t i = begin; wide && i < column.size(); ++i) column[i].wide = true;
    column[begin].break_before = std::max(column[begin].break_before, block.break_before);
    const std::size_t last = column.size() - 1;
    const bool paragraph = std::holds_alternative<TextBlock>(block.kind);
    const bool whole = block.keep_together || (setting.whole_blocks && paragraph);
    const bool box = std::holds_alternative<BoxBlock>(block.kind) && setting.nesting <= 1;
    if (whole && box)
        keep_box(begin, last, column);
    else if (whole)
        column.penalise(begin, last, penalties::apart);
    if (whole || wide) column.keep_whole(begin);
    const bool is_rule = std::holds_alternative<RuleBlock>(block.kind);
    if (block.keep_with_next)
        column.penalise(last, is_rule ? penalties::header_alone : penalties::heading_at_foot);
}

void set_blocks(const FlowBlocks& blocks, Extent extent, Setting& setting, ColumnBuilder& column) {
    if (setting.nesting >= deepest) return set_flattened(blocks, extent, setting, column);
    ++setting.nesting;
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::size_t begin = column.size();
        begins.push_back(begin);
        if (is_margin_note(blocks[i]) && set_in_margin(blocks[i], setting, column)) continue;
        const bool asks_for_text = blocks[i].extras && blocks[i].extras->beside;
        if (asks_for_text && i + 1 < blocks.size() &&
            set_beside(blocks[i], blocks[i + 1], extent, setting, column))
            continue;
        set_block(blocks[i], extent, setting, column);
        const FlowBlock* before = i > 0 ? &blocks[i - 1] : nullptr;
        if (!before || begin == 0) continue;
        if (before->keep_with_next && !blocks[i].keep_with_next)
            keep_with_more_than_a_line(begin, column);
        if (is_bold_heading(*before))
            column.penalise(begin - 1, penalties::heading_at_foot);
        else if ((announces_what_follows(*before) && may_be_announced(blocks[i])) ||
                 (is_tick_list(blocks[i]) && std::holds_alternative<TextBlock>(before->kind)))
            column.penalise(begin - 1, penalties::announced_apart);
    }
    begins.push_back(column.size());
    if (--setting.nesting == 0) find_movable(blocks, begins, column);
}

}  // namespace yaprak
