// A fragment of a column -> items at their places on a page, with the grounds of the frames behind
// them and the heads of tables above them.
#pragma once
#include "page/column/column_fragment.hpp"
#include "page/column/strip.hpp"

#include <vector>

namespace yaprak {

struct StripPlace {
    std::size_t strip = 0;
    Length y;  // of its top
};

struct Placed {
    Length bottom;                  // of the lowest strip or frame, its blank foot included
    std::vector<StripPlace> marks;  // of strips that have a bookmark, are a target or bring notes
};

// Moves the items of the strips out of `column`. A table's head is tagged in the table's first
// fragment only (its items are left in the frame); elsewhere it is an artifact.
Placed place_strips(Column& column, const ColumnFragment& fragment, Point at,
                    std::vector<Item>& items);

// The whole column as one strip that nothing can break.
Strip stack(Column column);

}  // namespace yaprak
