// A block at one side of the column, and what of the lines is left beside it (CSS 2.2, 9.5: floats,
// here never parted from the lines beside them).
#pragma once
#include "model/flow.hpp"
#include "page/column/column_builder.hpp"
#include "page/set/setting.hpp"
#include "text/lines/line_shape.hpp"

namespace yaprak {

// Whether the lines of a block can stand beside another one: of running text and of lists. What
// else there is stands below it.
bool can_run_beside(const FlowBlock& block);

// Whether they have room in that extent beside what stands in the column.
bool has_room_beside(const FlowBlock& block, Extent extent, const ColumnBuilder& column);

// Sets a block at the side of `next`. Where that has no room, nothing is set: it is told, and the
// answer is no.
bool set_beside(const FlowBlock& block, const FlowBlock& next, Extent extent, Setting& setting,
                ColumnBuilder& column);

// Of lines so far apart, which come next; empty where nothing stands beside them.
LineShape shape_beside(const ColumnBuilder& column, Extent extent, Length leading);

// What is left to an item whose mark stands at that side: its lines below the block begin where
// those beside it do.
Extent item_beside(const ColumnBuilder& column, Extent whole, bool right_to_left);

}  // namespace yaprak
