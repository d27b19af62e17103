// Strips that end before a wide one or with the document -> columns beside each other, so that the
// tallest is as short as can be without an ugly end (the targets of multicol.dtx, Mittelbach).
#pragma once
#include "page/break/fit_notes.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

struct Band {
    bool fits = false;              // in `room`
    double height = 0, whole = 0;   // of the tallest column; `whole` with the blank at its foot
    double price = 0;               // of the ends of its columns, in the units of page breaking
    double foot = 0;                // of the tallest notes, which stand at the page's foot
    std::vector<std::size_t> ends;  // of its columns, none of them empty
};

// The text is balanced; each column has room for its notes, whole, and the first one for those
// that come before: they are set as far as `from`.
Band balance_band(const Slabs& slabs, std::size_t begin, std::size_t end, int columns, double room,
                  const NoteFitter& notes = {}, std::size_t from = 0);

}  // namespace yaprak
