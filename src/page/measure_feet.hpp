// Lines of the text and the columns they stand in -> the lines that stay free at each foot though
// as many of those that follow could stand there.
#pragma once
#include "page/set_fragments.hpp"

namespace yaprak {

struct Layout;

struct FreeFoot {
    std::size_t page = 0;  // index into Pages::pages
    int lines = 0;         // that could stand there, two at least
    std::string last;      // the line above them
};

// What must stay together is left together: headings with two lines, two lines of a paragraph at
// either side of a break, tables, boxes and pictures whole. Columns that end level on the last page
// or above what stands across them are left alone.
std::vector<FreeFoot> free_feet(const Pages& pages, const Layout& layout,
                                const std::vector<SetFragment>& fragments);

}  // namespace yaprak
