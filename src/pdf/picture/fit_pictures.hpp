// Pictures -> smaller ones, where they hold more than their places on the pages show.
#pragma once
#include "image/book/picture_book.hpp"

namespace yaprak {

struct Pages;
class FittedPictures;

struct ResampleOptions {
    int dpi = 0;       // at the place where a picture stands largest; 0: pictures stay as they are
    int quality = 75;  // of JPEGs that are made, 1 to 100
    bool squeeze = false;  // code JPEGs anew that have no more pixels than asked for, too
};

// A picture with more than `dpi` is brought down to it and loses what is seen nowhere: a page's
// items are changed to the part that is left. Colours and orientation stay. A photograph
// may become a JPEG, with its mask, if it looks the same; everything else without loss stays so.
// What would not get smaller, or cannot be decoded, stays as it is, byte by byte. The result is the
// same with and without `known`, which keeps the pictures that were made before.
[[nodiscard]] PictureBook fit_pictures(Pages& pages, const PictureBook& pictures,
                                       const ResampleOptions& options,
                                       FittedPictures* known = nullptr);

}  // namespace yaprak
