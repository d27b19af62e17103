// Running heads and feet, when the number of pages is known.
#pragma once
#include "model/flow.hpp"
#include "page/set/setting.hpp"

namespace yaprak {

struct Page;

struct Folio {
    int page = 1, pages = 1;  // this page's, and how many there are
};

// Adds one line of furniture to the page with this folio, as wide as `extent` on the page. Texts
// that would meet are shortened with "…": the one at the line's end last, for it has the folio
// mostly.
void add_furniture(const FlowFurniture& furniture, Extent extent, Folio folio,
                   const Setting& setting, Page& page);

}  // namespace yaprak
