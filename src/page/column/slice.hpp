// Where a column ends in each of the areas that it flows into.
#pragma once
#include "base/length.hpp"
#include "page/column/strip.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace yaprak {

// Of each page's areas; the last page's are those of all that follow. There is one page at least.
using AreaHeights = std::vector<std::vector<Length>>;

// The strips [begin, end) that stand in one area, or across all of a page's areas if they are wide;
// both 0 for an area that is left empty.
struct Slice {
    std::size_t begin = 0, end = 0;
    double shrink = 0;         // 0 to 1: how much of what its spaces and pictures can give is taken
    bool over = false;         // taller than its area, and nothing could be done
    std::size_t area = 0;      // of its page
    Length top = {};           // below the area's top, where wide strips stand above
    bool begins_page = false;  // the first slice of its page
    double price = 0;          // of all that is wrong with it
    std::vector<std::size_t> shorter = {};  // in Column::shorter: paragraphs set in fewer lines
    std::size_t notes_begin = 0, notes_end = 0;  // strips of notes at the area's foot; those below
                                                 // wide strips at the foot of the first area
    std::optional<Movable> first = {};           // a figure at its head, of strips before `begin`
    std::optional<Movable> left_out = {};        // one within, put off until the next slice
    // In Column::longer: the paragraph in one line more that ends here, its last lines in the next
    // slice, and the one whose last lines stand at the head; until `shorten` has put it in place.
    int cut = none, rest = none;
};

}  // namespace yaprak
