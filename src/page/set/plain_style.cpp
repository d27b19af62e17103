#include "page/set/plain_style.hpp"

#include <vector>

namespace yaprak {

namespace {

using Waiting = std::vector<const FlowBlock*>;

void wait_for(const FlowBlocks& blocks, Waiting& waiting) {
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) waiting.push_back(&*block);
}

const TextStyle* first_of(const StyledText& text) {
    return text.runs.empty() ? nullptr : &text.runs.front().style;
}

const TextStyle* of_furniture(const Flow& flow) {
    for (const auto& furniture : flow.furniture)
        for (const FlowFurniture& line : furniture)
            for (const StyledText* text : {&line.left, &line.centre, &line.right})
                if (const TextStyle* style = first_of(*text)) return style;
    return nullptr;
}

const TextStyle* of_table(const TableBlock& table) {
    for (const FlowRow& row : table.rows)
        for (const FlowCell& cell : row.cells)
            if (const TextStyle* style = first_of(cell.text)) return style;
    return nullptr;
}

// The style of the block's own text; the blocks within it wait.
const TextStyle* of_block(const FlowBlock& block, Waiting& waiting) {
    if (const auto* text = std::get_if<TextBlock>(&block.kind)) return first_of(text->text);
    if (const auto* table = std::get_if<TableBlock>(&block.kind)) return of_table(*table);
    if (const auto* box = std::get_if<BoxBlock>(&block.kind)) wait_for(box->blocks, waiting);
    if (const auto* list = std::get_if<ListBlock>(&block.kind))
        for (const FlowListItem& item : list->items) wait_for(item.body, waiting);
    return nullptr;
}

}  // namespace

TextStyle plain_style(const Flow& flow) {
    if (const TextStyle* style = of_furniture(flow)) return *style;
    Waiting waiting;
    wait_for(flow.blocks, waiting);
    while (!waiting.empty()) {
        const FlowBlock& block = *waiting.back();
        waiting.pop_back();
        if (const TextStyle* style = of_block(block, waiting)) return *style;
    }
    return {};
}

}  // namespace yaprak
