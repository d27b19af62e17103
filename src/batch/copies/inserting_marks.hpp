// A copy's pages -> the same with the marks that an inserting machine reads, where the layout has
// them.
#pragma once
#include "style/inline/placeholders.hpp"

#include <cstddef>
#include <string>

namespace yaprak {

class Labels;
struct Layout;
struct Pages;
struct InsertingLayout;

struct MarkedCopy {
    const Values& values;
    std::string number;        // of its row
    std::size_t sequence = 0;  // among all copies, from 1
    bool two_sided = true;     // its pages are printed on both sides: only fronts have a mark
};

// Throws Error for a text under `inserting` that asks for what no column says, at its place, and
// for one that a Data Matrix cannot hold.
void check_inserting_text(const InsertingLayout& inserting, const MarkedCopy& copy);

// Throws Error as above.
void add_inserting_marks(const Layout& layout, const MarkedCopy& copy, Labels& labels,
                         Pages& pages);

}  // namespace yaprak
