// What the search for the cheapest ends fills and the trace back reads: a column, its notes, the
// areas that they flow into, and the cheapest way to each place where an area may end.
#pragma once
#include "page/break/area_cycle.hpp"
#include "page/break/break_states.hpp"
#include "page/break/filling.hpp"
#include "page/break/fit_notes.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

struct BreakTable {
    // `text` must outlive this.
    BreakTable(const ColumnMetrics& text, const AreaHeights& heights, const NoteColumn& noted);

    BreakState& at(std::size_t strip, BreakKey key) { return states.at(strip, key); }
    const BreakState& at(std::size_t strip, BreakKey key) const { return states.at(strip, key); }
    double room(std::size_t strip, BreakKey key) const {
        return areas.height(key.area) - at(strip, key).top - at(strip, key).foot;
    }
    // The room that all columns of the page have.
    double band_room(std::size_t strip, BreakKey key) const {
        return areas.lowest(key.area) - at(strip, key).top - at(strip, key).foot;
    }
    // The beginning of an area that begins with strip `begin`: what stands at its head.
    Filling filling_from(std::size_t begin, Head head) const;

    const ColumnMetrics& metrics;
    NoteFitter notes;
    AreaCycle areas;
    bool banded = false;  // whether a band may stand across a page's areas
    BreakStates states;
};

}  // namespace yaprak
