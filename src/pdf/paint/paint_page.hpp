// A page -> its content stream: every item at its place, in the order given.
#pragma once
#include "model/page.hpp"
#include "pdf/paint/resources.hpp"
#include "pdf/tags/structure.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct Painted {
    std::string stream;  // not compressed; empty: nothing is shown
    Used used;
    std::vector<Marked> marked;  // by the numbers of marked content
};

// The stream's origin is the bottom left corner of the paper: of the bleed, and the slug around it.
// Links leave no mark here. Everything stands in marked content, of a leaf of `tags` or an
// artifact; nothing does without tags.
Painted paint_page(const Page& page, const TagTree* tags, Resources& resources);

// Trim, bleed and slug together, and what lies between the trim and the paper's edge.
Size full_size(const Page& page);
Length around_trim(const Page& page);

}  // namespace yaprak
