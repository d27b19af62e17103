// A line of text -> the items that show it: glyphs, what is drawn under and through them, links.
#pragma once
#include "model/line.hpp"
#include "page/column/strip.hpp"
#include "text/font/font_book.hpp"

#include <vector>

namespace yaprak {

// `at` is the left end of the line's column on the line's baseline.
void add_line(Line line, Point at, const FontBook& fonts, std::vector<Item>& items);

// The notes that the line brings along.
void add_notes(const Line& line, std::vector<int>& notes);

// How far below the top of its strip each line's baseline stands: the ascent of the plain text, so
// that a raised or borrowed glyph does not move its line.
Length first_baseline(const std::vector<Line>& lines);

// `baseline` from the strip's top, `x` from the column's left.
Strip line_strip(Line line, Length x, Length baseline, const FontBook& fonts, const SourcePos& at);

}  // namespace yaprak
