// Pages whose text is set -> the same with what the flow has for the room that is left: lines to
// write on below the text and on the pages behind it.
#pragma once
#include "image/book/picture_book.hpp"
#include "model/flow.hpp"
#include "model/layout.hpp"
#include "model/page.hpp"
#include "text/font/font_book.hpp"

namespace yaprak {

struct PageCache;

// The lines stand behind the end of the text, in columns with room for a few of them; their
// heading stands once.
// `layout` is the one that the pages were made by. Returns how much room was filled, in all columns
// together.
Length fill_rest(const Flow& flow, const Layout& layout, const FontBook& fonts,
                 const PictureBook& pictures, Pages& pages, PageCache* cache = nullptr);

}  // namespace yaprak
