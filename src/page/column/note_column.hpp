// The notes of a text as a column of their own, and what of them belongs to which strip of the
// text.
#pragma once
#include "page/column/strip.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

// All notes as one column of their own, in the order in which the text refers to them.
struct NoteColumn {
    Column column;
    std::vector<std::size_t> begins;  // the first strip of each note, then the column's end
    // How many of the notes' strips belong above each strip of the text, and above its end.
    std::vector<std::size_t> ends;
    Length separator;  // the rule, with the space above and below it
};

}  // namespace yaprak
