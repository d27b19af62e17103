// May the words of a text be shaped one by one in a face? Yes, where no rule of the face that we
// ask for looks over a space: then a word's glyphs depend on itself and the spaces at its sides.
#pragma once

namespace yaprak {

class Font;

// Where rules change the space, join it, or have it in their surroundings, or where they are
// written in another way than OpenType's tables for layout: no. Kerning before and after a space is
// no hindrance: it is a matter of two neighbours.
bool parts_at_spaces(const Font& font);

}  // namespace yaprak
