// Strips that end before a wide one or with the document -> columns beside each other, so that the
// tallest is as short as can be without an ugly end (the targets of multicol.dtx, Mittelbach).
#pragma once
#include "page/break/fit_notes.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

struct StripRange {
    std::size_t begin = 0, end = 0;
};

// So many columns beside each other, so high, in points.
struct BandRoom {
    int columns = 1;
    double height = 0;
};

struct Band {
    bool fits = false;              // in its room
    double height = 0, whole = 0;   // of the tallest column; `whole` with the depth at its foot
    double cost = 0;                // of the ends of its columns and of their unequal heights
    double foot = 0;                // of the tallest notes, which stand at the page's foot
    std::vector<std::size_t> ends;  // of its columns, none of them empty
};

// The text is balanced; each column has room for its notes, whole, and the first one for those
// that come before: they are set as far as `notes_set`.
Band balance_band(const ColumnMetrics& metrics, StripRange strips, BandRoom room,
                  const NoteFitter& notes = {}, std::size_t notes_set = 0);

}  // namespace yaprak
