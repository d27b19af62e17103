// A page -> its content stream: every item at its place, in the order given.
#pragma once
#include "model/page.hpp"
#include "pdf/resources.hpp"

#include <string>

namespace yaprak {

struct Painted {
    std::string stream;  // not compressed; empty: nothing is shown
    Used used;
};

// The stream's origin is the bottom left corner of the bleed. Links leave no mark here.
Painted paint_page(const Page& page, Resources& resources);

// Trim and bleed together.
Size full_size(const Page& page);

}  // namespace yaprak
