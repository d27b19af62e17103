// Small pictures beside headings, paragraphs and items: decoration, which nobody hears.
#pragma once
#include "image/book/picture_book.hpp"
#include "model/flow.hpp"
#include "page/column/strip.hpp"
#include "page/set/setting.hpp"

namespace yaprak {

// As high as asked, as wide as its picture then is; nothing of a picture that there is not.
Size size_of_icon(const FlowIcon& icon, const PictureBook& pictures);
Item icon_at(const FlowIcon& icon, const PictureBook& pictures, Point at);

// What it leaves of a measure to its text.
Extent beside_icon(const FlowIcon& icon, const PictureBook& pictures, const ParagraphStyle& style,
                   Extent whole);

// A text, and what its icon left to it.
struct TextBesideIcon {
    const TextBlock& text;
    Extent extent;
};

// Beside the middle of the capitals of the first line, which moves down where the icon is higher.
void add_icon(const FlowIcon& icon, const PictureBook& pictures, const TextBesideIcon& beside,
              Strip& first_line);

}  // namespace yaprak
