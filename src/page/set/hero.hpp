// The header: a picture across the paper, its bleed included, or across a part of it, or in its
// place a ground designed in the clinic's colours.
#pragma once
#include "image/book/picture_book.hpp"
#include "model/hero.hpp"
#include "model/page.hpp"

#include <vector>

namespace yaprak {

// Where the header of the page stands, whose text has these edges and this upper margin.
Rect header_box(const Hero& hero, const Page& page, Rect text);

// Adds it behind what comes after it. `edge` is where the page's lines begin, at the left or at the
// right: a logo stands over it.
// A tab of paper that hangs from the header's top edge at the text's `edge`, for a logo of this
// size or for a name: a logo is made for white ground. Returns where it stands.
Point add_tab(const Hero& hero, Rect box, Length edge, Size size, std::vector<Item>& items);

void add_hero(const Hero& hero, Rect box, const PictureBook& pictures, Length edge,
              std::vector<Item>& items);

// The designed ground alone.
void add_ground(const Hero& hero, Rect box, std::vector<Item>& items);

}  // namespace yaprak
