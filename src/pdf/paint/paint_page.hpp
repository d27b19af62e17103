// A page -> its content stream: every item at its place, in the order given.
#pragma once
#include "pdf/paint/resources.hpp"
#include "pdf/tags/structure.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct Page;

struct Painted {
    std::string stream;  // not compressed; empty: nothing is shown
    Used used;
    std::vector<Marked> marked;  // by the numbers of marked content
};

// The stream's origin is the bottom left corner of the paper: of the bleed, and the slug around it.
// Links leave no mark here. With tags, everything stands in the marked content of a leaf of `tags`
// or of an artifact; without tags, nothing does.
[[nodiscard]] Painted paint_page(const Page& page, const TagTree* tags, Resources& resources);

// The size of the paper (trim, bleed and slug together), and the distance from the trim to the
// paper's edge.
Size full_size(const Page& page);
Length around_trim(const Page& page);

}  // namespace yaprak
