// How pages come onto sheets of paper that are folded, stitched or cut, and where a fold puts each
// page. What a layout says under `sheet`.
#pragma once
#include "base/geometry.hpp"

#include <cstdint>
#include <vector>

namespace yaprak {

enum class Scheme : std::uint8_t {
    none,         // pages are printed as they are
    letter_fold,  // three panels, the right one folded in first, the left one over it
    z_fold,       // three panels, folded to and fro
    gate_fold,    // two doors over a panel twice as wide
    half_fold,    // two panels
    booklet,      // sheets in each other, stitched through the fold
    copies,       // a leaf in each cell, all the same: cut apart
    n_up,         // page after page in cells, made smaller where they must be
    cut_stack,    // a leaf in each cell: cut, and laid on each other, the piles are in order
};

// By how much the back side of a sheet is moved, right and down, so that it meets its front.
struct DuplexOffset {
    Length dx, dy;
};

struct Imposition {
    Scheme scheme = Scheme::none;
    Size paper;                  // the sheet, after it is cut
    std::vector<Length> panels;  // of a fold, from left to right, its inside up
    Length flap;                 // how much narrower is what is folded in; where no panels are said
    int across = 2, down = 1;    // cells on a sheet
    bool back_cover = true;      // the last page stays at the back: empty ones stand before it
    Length thickness;            // of a leaf: pages of inner sheets move to the spine; 0: they stay
    DuplexOffset duplex_offset;
    bool marks = false;  // for cutting and folding, around the sheet
};

bool is_fold(Scheme scheme);

// The pages on a folded sheet's panels, counted from 1, from left to right as each side is seen.
// The last one is what lies at the back of the folded leaflet.
struct FoldPlan {
    std::vector<int> outside, inside;

    std::size_t pages() const { return outside.size() + inside.size(); }
};
const FoldPlan& fold_plan(Scheme scheme);  // of a fold

// What panels of a fold are where none are said.
std::vector<Length> usual_panels(Scheme scheme, Length width, Length flap);

// The sizes of a fold's pages, by number; none of what is not folded.
std::vector<Size> page_sizes(const Imposition& imposition);

}  // namespace yaprak
