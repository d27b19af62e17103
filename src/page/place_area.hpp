// What stands in an area beside the text -> items at their places.
#pragma once
#include "page/place/place_strips.hpp"
#include "page/set/set_blocks.hpp"

#include <vector>

namespace yaprak {

struct PlacedArea {
    std::vector<Item> items;
    Column column;                  // its strips, without their items
    std::vector<StripPlace> marks;  // of strips that have a bookmark, are a target or bring notes
};

// The ground reaches over the edges of a page that it touches by `bleed`. What is higher than the
// area is set anyway and warned about.
PlacedArea place_area(const FlowArea& area, Size trim, Length bleed, const Setting& setting);

}  // namespace yaprak
