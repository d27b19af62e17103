// The sheet before the copies of a bundle, by which people part a stack of paper.
#pragma once
#include "model/page.hpp"
#include "sheet/label.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct Separator {
    std::string title;               // "Psikiyatri"
    std::vector<std::string> lines;  // "250 kopya", ...
};

// A page as large as `like`, with a black bar at its right edge, which shows in the stack.
Page separator_page(const Separator& separator, const Page& like, Labels& labels);

}  // namespace yaprak
