// What a layout says of tables.
#pragma once
#include "base/length.hpp"
#include "model/too_wide.hpp"

#include <string>

namespace yaprak {

struct TableLayout {
    Length cell_padding_x, cell_padding_y;
    double least_size = 0.85;  // of its type, to make it fit
    TooWide too_wide = TooWide::records;
    bool whole_measure = false;  // as wide as the column; else as its words ask for
    Length rule_width;
    std::string rule, head_fill;  // colours
};

}  // namespace yaprak
