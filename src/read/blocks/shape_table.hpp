// The cells of a table as they are written -> a table whose rows all cover its columns (WHATWG
// HTML, 4.9.12.1).
#pragma once
#include "model/document.hpp"

#include <cstddef>

namespace yaprak {

// Spans end where the head, the rows or the foot end; what a row is short of is filled up with
// empty cells. A head row without a word is no head row; where no head is written, the first rows
// that hold nothing but heads are the head. False where it would have more than `most_cells` cells.
[[nodiscard]] bool shape_table(Table& table, std::size_t most_cells);

}  // namespace yaprak
