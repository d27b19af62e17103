// Whether a block announces the one that follows it.
#pragma once
#include "model/flow.hpp"

namespace yaprak {

// "… şunlardır:": what follows belongs to it.
inline bool announces_what_follows(const FlowBlock& block) {
    const auto* text = std::get_if<TextBlock>(&block.kind);
    return text && text->text.text.ends_with(':');
}

// What a colon announces: all that is no running text.
inline bool may_be_announced(const FlowBlock& block) {
    return !std::holds_alternative<TextBlock>(block.kind) &&
           !std::holds_alternative<RuleBlock>(block.kind);
}

// Boxes to tick say nothing without the words above them.
inline bool is_tick_list(const FlowBlock& block) {
    const auto* list = std::get_if<ListBlock>(&block.kind);
    return list && !list->items.empty() && list->items.front().box != ItemBox::none;
}

// A paragraph that is a heading but for its Markdown: "**Damar özellikleri:**".
inline bool is_bold_heading(const FlowBlock& block) {
    const auto* text = std::get_if<TextBlock>(&block.kind);
    if (!text || text->bookmark || !announces_what_follows(block)) return false;
    constexpr int semibold = 600;
    for (const TextRun& run : text->text.runs)
        if (run.style.weight < semibold) return false;
    return true;
}

}  // namespace yaprak
