#include "page/set/margin_note.hpp"

#include "page/place/place_strips.hpp"
#include "page/set/set_blocks.hpp"

namespace yaprak {
namespace {

constexpr Length narrowest = 18_mm;  // that can be read: some three words

}  // namespace

bool set_in_margin(const FlowBlock& block, Setting& setting, ColumnBuilder& column) {
    const NoteMargin margin = block.extras->margin;
    const Length width = margin == NoteMargin::outer ? setting.outer_margin : setting.inner_margin;
    if (setting.nesting > 1 || width < narrowest) {
        setting.warnings->add(
            Code::value_ignored, block.at, "no margin has room for this note",
            "it stands in the text: give the page a margin of 30 mm or more, as \"margins: "
            "{outer: 50mm}\", and write the note outside of lists and boxes");
        return false;
    }
    Setting inner = setting;
    inner.with_looseness = false;
    inner.whole = width;
    ColumnBuilder builder;
    set_block(block, {0_pt, width}, inner, builder);
    column.add_margin_note({margin, width, stack(builder.take())});
    return true;
}

}  // namespace yaprak
