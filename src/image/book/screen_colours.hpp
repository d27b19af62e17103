// Pictures whose colours are inks -> the same in sRGB, for files that are read on a screen.
#pragma once
#include "image/book/picture_book.hpp"

namespace yaprak {

// Inks are converted by the plain formula, without a profile. All other pictures stay as they are.
// Throws Error where a picture takes more memory than is allowed.
PictureBook in_screen_colours(const PictureBook& pictures);

}  // namespace yaprak
