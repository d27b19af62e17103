// Blocks and their strips -> the figures that page breaking may put off, and until where.
#pragma once
#include "model/flow.hpp"
#include "page/column/column_builder.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

// `begins` are the first strip of each block, then the column's end. A figure may let the running
// text and the lists behind it pass, up to the next heading, figure or other kind of block, unless
// the sentence before it announces it.
void find_movable(const FlowBlocks& blocks, const std::vector<std::size_t>& begins,
                  ColumnBuilder& column);

}  // namespace yaprak
