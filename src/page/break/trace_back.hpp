// The table that page breaking has filled -> the fragments of the cheapest way, from its end to its
// start.
#pragma once
#include "page/break/break_table.hpp"
#include "page/column/column_fragment.hpp"

#include <vector>

namespace yaprak {

// The fragments are in the order in which they are read; the rest of the notes stands on pages of
// its own behind them.
std::vector<ColumnFragment> trace_back(const BreakTable& table);

}  // namespace yaprak
