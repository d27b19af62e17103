// Pictures in a table's cell: what they need of its column, and how they stand in it, one above the
// other.
#pragma once
#include "model/flow.hpp"
#include "page/set/column_widths.hpp"
#include "page/set/table_row.hpp"

#include <vector>

namespace yaprak {

// `em` is the size of the table's text.
ColumnNeed needs_of(const std::vector<FlowPicture>& pictures, const PictureBook& book, Length em);

// Fitted to the cell's width, from the cell's top; they add to what stands above its lines.
void add_pictures(const std::vector<FlowPicture>& pictures, Align align, Extent place,
                  const Setting& setting, SetCell& cell);

}  // namespace yaprak
