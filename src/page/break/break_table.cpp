// Each area stands in the table twice where there are bands: below the page's top, and below a band
// across the page, whose height is that of the cheapest way. There is one cycle of the areas, so
// the table has as many rows as strips and grows with the document only.
#include "page/break/break_table.hpp"

#include <algorithm>

namespace yaprak {

namespace {

bool has_bands(const ColumnMetrics& metrics, const AreaCycle& areas) {
    for (std::size_t i = 0; i < metrics.size(); ++i)
        if (metrics[i].wide) return true;
    return std::any_of(areas.pages().begin(), areas.pages().end(),
                       [](const AreaCycle::Page& page) { return page.count > 1; });
}

}  // namespace

BreakTable::BreakTable(const ColumnMetrics& text, const AreaHeights& heights,
                       const NoteColumn& noted)
    : metrics(text),
      notes(noted),
      areas(heights),
      banded(has_bands(metrics, areas)),
      states(metrics.size(), areas.size(), banded, metrics.has_movable() || metrics.has_loose()) {}

Filling BreakTable::filling_from(std::size_t begin, Head head) const {
    const Movable* figure = head == Head::figure ? metrics.movable_before(begin) : nullptr;
    return {metrics, begin, figure,
            head == Head::loose ? metrics.loose_before(begin) : LooseIndex()};
}

}  // namespace yaprak
