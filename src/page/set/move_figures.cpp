// Looks forward from each figure; no block is looked at for two of them.
#include "page/set/move_figures.hpp"

#include "page/set/announces.hpp"

#include <algorithm>

namespace yaprak {

namespace {

bool is_beside(const FlowBlock& block) {
    return block.extras && block.extras->beside;
}

bool may_pass(const FlowBlock& block) {
    if (is_beside(block)) return false;
    if (block.span || block.keep_with_next || block.break_before != BreakBefore::none) return false;
    if (const auto* text = std::get_if<TextBlock>(&block.kind)) return !text->bookmark;
    return std::holds_alternative<ListBlock>(block.kind);
}

bool may_move(const FlowBlocks& blocks, std::size_t i) {
    const auto* figure = std::get_if<FigureBlock>(&blocks[i].kind);
    if (!figure || !figure->may_move || blocks[i].span || i == 0) return false;
    if (is_beside(blocks[i])) return false;
    return !announces_what_follows(blocks[i - 1]);
}

bool brings_notes(std::size_t begin, std::size_t end, ColumnBuilder& column) {
    for (std::size_t i = begin; i < end; ++i)
        if (!column[i].notes.empty()) return true;
    return false;
}

}  // namespace

void find_movable(const FlowBlocks& blocks, const std::vector<std::size_t>& begins,
                  ColumnBuilder& column) {
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
        if (!may_move(blocks, i) || brings_notes(begins[i], begins[i + 1], column)) continue;
        std::size_t next = i + 1;
        while (next < blocks.size() && may_pass(blocks[next])) ++next;
        if (next == i + 1) continue;
        column.add_movable({begins[i], begins[i + 1], begins[next],
                            std::max(blocks[i - 1].space_after, blocks[i + 1].space_before)});
    }
}

}  // namespace yaprak
