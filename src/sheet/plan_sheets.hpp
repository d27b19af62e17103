// Which page stands where on which side of which sheet: folds, booklets (saddle stitch), cells to
// be cut. Only numbers and rectangles: nothing is drawn.
#pragma once
#include "base/geometry.hpp"
#include "model/imposition.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

struct Placement {
    int page = -1;      // index; -1: an empty one
    Rect cell;          // of the sheet's side; the page stands in its middle
    double scale = 1;   // of the page
    Length creep = {};  // how far the page is moved along, inside its cell
};

struct Side {
    std::vector<Placement> cells;
    std::vector<Length> folds;  // from the left
    bool is_back = false;
};

// Sides in the order in which a printer takes them: the front of the first sheet, its back, and so
// on; a last side with nothing on it is left out. A back is seen as the sheet is turned over like
// the page of a book, so that what is at the left of the front is behind the right of the back.
// `pages` are the sizes of all pages. From right to left everything is mirrored.
std::vector<Side> plan_sheets(const Imposition& imposition, const std::vector<Size>& pages,
                              bool right_to_left);

// The pages in the places of whole sheets, -1 for empty ones, which stand before the last page
// where that is the back cover.
std::vector<int> filled_up(std::size_t pages, std::size_t per_sheet, bool back_cover);

}  // namespace yaprak
