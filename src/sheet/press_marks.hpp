// Printer's marks for a press around a page or a sheet: where it is cut and folded, where plates
// are laid on each other, patches of the inks, a line of words. All stand beyond the bleed.
#pragma once
#include "base/length.hpp"
#include "model/press_layout.hpp"

#include <string>
#include <vector>

namespace yaprak {

class Labels;
struct Page;

struct PressSheet {
    std::vector<Length> folds;  // from the left
    std::string words;          // of the slug line; empty: none
};

// Gives the page the slug that its marks need. `labels` sets the words; nullptr: there are none.
void add_press_marks(const PressSheet& sheet, const PressMarks& marks, Labels* labels, Page& page);

}  // namespace yaprak
