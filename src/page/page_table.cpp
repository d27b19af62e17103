// Each area stands in the table twice where there are bands: below the page's top, and below a band
// across the page, whose height is that of the cheapest way. There is one round of the areas, so
// the table has as many rows as strips and grows with the document only.
#include "page/page_table.hpp"

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

void AreaRound::add_page(const std::vector<Length>& heights) {
    pages_.push_back({size(), int(heights.size())});
    for (const Length height : heights) {
        heights_.push_back(height.pt());
        page_of_.push_back(pages_.size() - 1);
    }
}

double AreaRound::lowest(int area) const {
    const auto first = heights_.begin() + area;
    return *std::min_element(first, first + columns(area));
}

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
