// The header of the first page: a picture across the paper, its bleed included, or in its place a
// ground designed in the clinic's colours.
#pragma once
#include "image/picture_book.hpp"
#include "model/flow.hpp"
#include "model/page.hpp"

namespace yaprak {

// Adds it behind what comes after it. `edge` is where the page's lines begin, at the left or at the
// right: a logo stands over it.
void add_hero(const Hero& hero, const PictureBook& pictures, Length edge, Page& page);

// The designed ground alone, in a box of the page.
void add_ground(const Hero& hero, Rect box, Page& page);

}  // namespace yaprak
