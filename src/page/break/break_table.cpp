// Each area stands in the table twice where there are bands: below the page's top, and below a band
// across the page, whose height is that of the cheapest way. There is one round of the areas, so
// the table has as many rows as strips and grows with the document only.
#include "page/break/break_table.hpp"

#include <algorithm>

namespace yaprak {

namespace {

bool has_bands(const Slabs& slabs, const AreaRound& areas) {
    for (std::size_t i = 0; i < slabs.size(); ++i)
        if (slabs[i].wide) return true;
    return std::any_of(areas.pages().begin(), areas.pages().end(),
                       [](const AreaRound::Page& page) { return page.count > 1; });
}

}  // namespace

PageTable::PageTable(const Slabs& text, const AreaHeights& heights, const NoteColumn& noted)
    : slabs(text),
      notes(noted),
      areas(heights),
      banded(has_bands(slabs, areas)),
      states(slabs.size(), areas.size(), banded, slabs.has_movable() || slabs.has_cut()) {}

Filling PageTable::filling_from(std::size_t begin, Head head) const {
    const Movable* figure = head == Head::figure ? slabs.movable_before(begin) : nullptr;
    return {slabs, begin, figure, head == Head::rest ? slabs.cut_before(begin) : none};
}

}  // namespace yaprak
