// A table that is too wide for its column -> each of its rows as a list: the head's word, then the
// cell. The row's first cell is the list's title.
#pragma once
#include "page/set/table_cells.hpp"

namespace yaprak {

// A row taller than `tallest` may be broken between its lines.
void set_records(const TableBlock& table, const TableCells& cells, Extent extent, Length tallest,
                 Setting& setting, ColumnBuilder& column);

}  // namespace yaprak
