// The table that page breaking has filled -> the slices of the cheapest way, from its end to its
// start.
#pragma once
#include "page/break/break_table.hpp"
#include "page/column/slice.hpp"

#include <vector>

namespace yaprak {

// In the order in which they are read; the rest of the notes on pages of their own behind them.
std::vector<Slice> way_back(const PageTable& table);

}  // namespace yaprak
