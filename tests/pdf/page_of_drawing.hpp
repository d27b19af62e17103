// A page of 20 x 10 points with one drawing over all of it, a unit a point.
#pragma once
#include "image/book/picture_book.hpp"
#include "image/svg/drawing.hpp"
#include "model/picture.hpp"
#include "pdf/judges.hpp"

#include <memory>
#include <string>

namespace yaprak::judges {

struct PageOfDrawing {
    Pages pages;
    PictureBook pictures;
};

// `elements`: what stands inside of <svg>.
inline PageOfDrawing page_of_drawing(const std::string& elements) {
    Warnings warnings;
    Picture picture =
        read_svg({"a.svg", "a.svg", {"a.md", 1, 1}},
                 "<svg viewBox='0 0 20 10'>" + elements + "</svg>", warnings, &fonts());
    picture.key = "a";
    Pages pages = one_page({20_pt, 10_pt});
    pages.pages[0].items.push_back(item_at({}, PlacedPicture{0, {20_pt, 10_pt}}));
    return {std::move(pages), PictureBook({std::make_shared<const Picture>(std::move(picture))})};
}

}  // namespace yaprak::judges
