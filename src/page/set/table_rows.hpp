// A table's rows, shaped, and the widths of its columns -> strips: one a row, and one for rows that
// cells reach from one into another, unless it would be taller than an area.
#pragma once
#include "page/set/table_cells.hpp"

#include <vector>

namespace yaprak {

struct RowsToSet {
    const TableCells& cells;
    const std::vector<ShapedRow>& rows;
    const std::vector<Extent>& columns;
    Length padding;  // left and right of each cell
};

// The row behind the last one that cells of row `i` reach into, by way of others too.
std::size_t end_of_group(const std::vector<ShapedRow>& rows, std::size_t i);

// Rows [begin, end), the rules below them cut where a cell goes on.
RowGroup set_group(const RowsToSet& table, std::size_t begin, std::size_t end, Extent whole);

// What stands in each column of the row before -> of row `i`: its own cells, and those that reach
// into it from above; null where there is none.
void go_to_row(const std::vector<ShapedRow>& rows, std::size_t i,
               std::vector<const ShapedCell*>& across);

}  // namespace yaprak
