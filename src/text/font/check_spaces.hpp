// May the words of a text be shaped one by one in a face? Yes, where no rule of the face that we
// ask for looks over a space: then a word's glyphs depend on itself and the spaces at its sides.
#pragma once
#include <cstdint>
#include <string_view>

struct hb_face_t;

namespace yaprak {

// `file` are the bytes that `face` was opened from, `space` is its glyph of U+0020, 0 for none.
// Where rules change the space, join it, or have it in their surroundings, or where they are
// written in another way than OpenType's tables for layout: no. Kerning before and after a space is
// no hindrance: it is a matter of two neighbours.
bool shapes_word_by_word(hb_face_t* face, std::string_view file, std::uint32_t space);

}  // namespace yaprak
