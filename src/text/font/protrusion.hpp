// How far a character hangs over the edge of the column so that the edge looks straight: light
// marks at a line's end leave a notch where they stand inside (Hàn Thế Thành, "Micro-typographic
// extensions to the TeX typesetting system", 2000, chapter 3; the microtype package's manual for
// the method: shares of each glyph's own width, by family).
#pragma once
#include "text/font/font.hpp"

namespace yaprak {

// Of the em: how far the glyph stands over the left edge at a line's beginning, and over the right
// edge at its end.
struct Overhang {
    double left = 0, right = 0;
};

// Nothing for letters, digits, and in faces whose glyphs are all of one width.
Overhang overhang(const Font& font, char32_t character);

}  // namespace yaprak
