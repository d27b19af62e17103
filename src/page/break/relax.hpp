// A way on from a state of the table -> the state that it leads to, if no cheaper way does: the
// relaxation of one edge (Cormen et al., Introduction to Algorithms, shortest paths).
#pragma once
#include "page/break/break_table.hpp"

#include <cstddef>
#include <cstdint>

namespace yaprak {

constexpr double one_more_area = 10;  // of two equal ways take the shorter

// The strips [begin, end) stand in the area of `key`, or in a band or across the page there.
struct BreakStep {
    std::size_t begin = 0;
    BreakKey key;
    std::size_t end = 0;
    ReachedBy by = ReachedBy::area;
    double cost = 0;  // of this step alone
    double shrink_ratio = 0;
    bool overfull = false;
    std::uint8_t tight = 0;     // paragraphs set in fewer lines, the cheapest ones
    std::size_t notes = 0;      // strips of notes that are set after it
    Head next = Head::nothing;  // what the next area begins with
};

// The next area is filled; of two equal ways the one counts that fills the earlier area more.
void relax_next_area(BreakTable& table, const BreakStep& step);

// The page is filled on below a band or wide strips, so high, and with notes so high at its foot.
void relax_below(BreakTable& table, const BreakStep& step, double height, double foot);

// Nothing more stands on the page below `step`, which is as good as empty by this share.
void relax_next_page(BreakTable& table, const BreakStep& step, double empty_share, double penalty);

}  // namespace yaprak
