// Pictures whose colours are inks -> the same in sRGB, for files that are read on a screen.
#pragma once
#include "image/book/picture_book.hpp"

namespace yaprak {

// By the plain formula (no profile); the others stay as they are. Throws Error where a picture
// takes more memory than there may be.
PictureBook in_screen_colours(const PictureBook& pictures);

}  // namespace yaprak
