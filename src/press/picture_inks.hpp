// Pictures -> the same in inks, for a press; and pictures of inks -> the same in sRGB, by the
// profile of the printing.
#pragma once
#include "image/book/picture_book.hpp"
#include "press/ink_profile.hpp"
#include "press/recolour.hpp"

#include <memory>

namespace yaprak {

class FittedPictures;

struct PictureInks {
    const InkProfile& profile;
    const PhotoTable& photographs;
    const Recolour& recolour;  // of drawings and of palettes
    FittedPictures* made;      // keeps those that were made; may be none
    std::string name;          // of the profile and what else decides: part of their keys
};

// Pictures of four inks stay as they are. Photographs go through the table, greys become shares of
// black ink. Throws Error where a picture takes more memory than is allowed.
[[nodiscard]] PictureBook in_inks(const PictureBook& pictures, const PictureInks& how);

// Pictures of four inks, and drawings with inks in them, as a screen shows them; all others stay.
[[nodiscard]] PictureBook on_screen(const PictureBook& pictures, const PictureInks& how);

// Whether on_screen() would change any.
[[nodiscard]] bool has_inks(const PictureBook& pictures);

}  // namespace yaprak
