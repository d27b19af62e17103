// Rows of a table -> which of its cells are numbers to be set with their decimal signs below each
// other.
#pragma once
#include "model/document.hpp"
#include "model/flow.hpp"

#include <vector>

namespace yaprak {

// A column's numbers, if one of them has a fraction: where the author's colons set the column to
// the right or into the middle, its numbers whatever else stands in it; without colons a column of
// nothing but numbers; never one that is set to the left.
void mark_decimals(const std::vector<ColumnAlign>& columns, std::vector<FlowRow>& rows);

}  // namespace yaprak
