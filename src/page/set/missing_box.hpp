// The code of a character that no font has, in a frame. Programs that read a PDF take every glyph
// for a character: the code is drawn, and one blank glyph as wide stands for the character.
#pragma once
#include "model/page.hpp"
#include "text/font/font_book.hpp"

#include <vector>

namespace yaprak {

// Adds the frame and the code's outlines; leaves the blank glyph in `run`.
void add_missing_box(GlyphRun& run, Point pen, const FontBook& fonts, std::vector<Item>& items);

}  // namespace yaprak
