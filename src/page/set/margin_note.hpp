// A block that stands in a margin of its page, level with what follows it.
#pragma once
#include "model/flow.hpp"
#include "page/column/column_builder.hpp"
#include "page/set/setting.hpp"

namespace yaprak {

// Headings stay in the text: the outline leads there.
inline bool is_margin_note(const FlowBlock& block) {
    const auto* text = std::get_if<TextBlock>(&block.kind);
    if (text && text->bookmark) return false;
    return block.extras && block.extras->margin != NoteMargin::none;
}

// Sets it for the strip that comes next. Where there is no margin that holds it, nothing is set: it
// is told, and the answer is no.
bool set_in_margin(const FlowBlock& block, Setting& setting, ColumnBuilder& column);

}  // namespace yaprak
