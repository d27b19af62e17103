// Pages -> the bytes of a PDF file. Decides nothing: every item has its place already.
#pragma once
#include "image/book/picture_book.hpp"
#include "model/page.hpp"
#include "pdf/standard/conformance.hpp"
#include "text/font/font_book.hpp"

#include <string>

namespace yaprak {

struct PdfCache;

// Same pages, same bytes, with and without `cache`, where fonts, pictures and streams are kept as
// they were packed. `protection` is what the file will get.
// Throws Error for what would break the standard, and where libharu or hb-subset refuse.
[[nodiscard]] std::string write_pdf(const Pages& pages, const FontBook& fonts,
                                    const PictureBook& pictures, Standard standard = Standard::ua1,
                                    Protection protection = Protection::none,
                                    PdfCache* cache = nullptr);

}  // namespace yaprak
