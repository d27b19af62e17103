// What a layout says of lists.
#pragma once
#include "base/length.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct ListLayout {
    Length gap;            // between the mark and the text
    Length item_space;     // between items
    int columns = 2;       // into how many a list of many short items sets itself; 1: never
    int columns_from = 8;  // ... from so many items on
    double columns_measure =
        0.55;  // ... when the median item's text fits into this share of a column's two lines
    std::vector<std::string> bullets;  // by depth
    Length box_size = 3.5_mm;          // of boxes to tick
};

}  // namespace yaprak
