// Flow x Layout -> Pages: strips are made of blocks and filled into areas, page after page.
#pragma once
#include "base/error.hpp"
#include "image/book/picture_book.hpp"
#include "text/font/font_book.hpp"

namespace yaprak {

struct Flow;
struct Pages;
struct Layout;
struct PageCache;

// Never fails on what the author wrote: what does not fit is set anyway and warned about. The same
// pages with and without `cache`, where text is kept as it was shaped.
Pages paginate(const Flow& flow, const Layout& layout, const FontBook& fonts,
               const PictureBook& pictures, Warnings& warnings, PageCache* cache = nullptr);

}  // namespace yaprak
