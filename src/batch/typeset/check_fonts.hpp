// Are all families there that a layout names? Asked before any text is set, so that nothing stops
// in the midst of it.
#pragma once
#include "text/font/font_book.hpp"

namespace yaprak {

struct Layout;

// Throws Error for the first family that is not there: at the style that names it, else, for one
// that a role or the fallback fonts name, at the layout.
void check_fonts(const Layout& layout, const FontBook& fonts);

}  // namespace yaprak
