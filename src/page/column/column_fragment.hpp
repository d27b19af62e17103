// The part of a column that stands in one area, as page breaking has chosen it.
#pragma once
#include "base/length.hpp"
#include "page/column/strip.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace yaprak {

// The heights of each page's areas; the last page's are those of all that follow. There is one page
// at least.
using AreaHeights = std::vector<std::vector<Length>>;

// The strips [begin, end) that stand in one area, or across all of a page's areas if they are wide;
// both are 0 for an area that is left empty.
struct ColumnFragment {
    std::size_t begin = 0, end = 0;
    double shrink_ratio = 0;   // 0 to 1: how much of what its strips and spaces may lose is taken
    bool overfull = false;     // it is taller than its area, and nothing could be done
    std::size_t area = 0;      // of its page
    Length top = {};           // below the area's top, where wide strips stand above
    bool begins_page = false;  // the first fragment of its page
    bool begins_right_page = false;              // its page is to have an odd number
    double cost = 0;                             // of its badness and of all its penalties
    std::vector<TightIndex> tight = {};          // the paragraphs in fewer lines
    std::size_t notes_begin = 0, notes_end = 0;  // strips of notes at the area's foot; those below
                                                 // wide strips at the foot of the first area
    std::optional<Movable> first = {};           // a figure at its head, of strips before `begin`
    std::optional<Movable> deferred = {};  // a figure within that the next fragment begins with
    // The paragraph whose last lines stand at the head, and the one whose last
    // lines stand in the next fragment. They count until `apply_looseness` has put them in place.
    LooseIndex loose_at_head = {}, loose_at_end = {};
};

}  // namespace yaprak
