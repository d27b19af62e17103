// What the search for the cheapest ends fills, and the way back reads: a column, its notes, the
// areas they flow into, and the cheapest way to each place where an area may end.
#pragma once
#include "page/break/area_cycle.hpp"
#include "page/break/break_states.hpp"
#include "page/break/filling.hpp"
#include "page/break/fit_notes.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

struct PageTable {
    // `text` must outlive this.
    PageTable(const Slabs& text, const AreaHeights& heights, const NoteColumn& noted);

    State& at(std::size_t strip, Opening spot) { return states.at(strip, spot); }
    const State& at(std::size_t strip, Opening spot) const { return states.at(strip, spot); }
    double room(std::size_t strip, Opening spot) const {
        return areas.height(spot.area) - at(strip, spot).top - at(strip, spot).foot;
    }
    // In all columns of the page.
    double band_room(std::size_t strip, Opening spot) const {
        return areas.lowest(spot.area) - at(strip, spot).top - at(strip, spot).foot;
    }
    // An area that begins with strip `begin`, below what stands at its head.
    Filling filling_from(std::size_t begin, Head head) const;

    const Slabs& slabs;
    NoteFitter notes;
    AreaRound areas;
    bool banded = false;  // whether a band may stand across a page's areas
    PageStates states;
};

}  // namespace yaprak
