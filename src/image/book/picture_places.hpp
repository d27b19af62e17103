// Pages -> how large each picture stands in them, and how much of it is seen.
#pragma once
#include "image/book/picture_book.hpp"

#include <map>
#include <string>

namespace yaprak {

struct Pages;

// A part of a picture, in shares of its width and height as a reader sees it, from the top left.
struct PicturePart {
    double left = 0, top = 0, right = 1, bottom = 1;
};

struct PicturePlace {
    double dpi = 0;       // where it stands largest; 0: nowhere
    PicturePart seen;     // what is seen of it anywhere
    bool nested = false;  // whether it stands on a page that is placed on a sheet
};

// The places by Picture::key. A picture that is set twice has one place.
std::map<std::string, PicturePlace> picture_places(const Pages& pages, const PictureBook& pictures);

}  // namespace yaprak
