// What a table's columns need at least and would like -> how wide each is set.
#pragma once
#include "base/length.hpp"

#include <vector>

namespace yaprak {

struct ColumnNeed {
    Length least;       // its widest word, or a block of numbers
    Length natural;     // its longest cell on one line
    Length whole = {};  // with its short cells on one line, where the measure has room for that
};

struct ColumnWidths {
    std::vector<Length> widths;  // their sum is the measure
    Length excess;               // by how much the least widths are more than the measure; else 0
};

// Room to spare is shared out by natural width; too little room by what each column could give;
// less than the least narrows the widest columns, all of them to one width. Short cells stay whole,
// unless a long one beside them would take many more lines.
ColumnWidths share_out(const std::vector<ColumnNeed>& needs, Length measure);

}  // namespace yaprak
