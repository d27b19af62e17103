// Pages -> the bytes of a PDF file. Decides nothing: every item has its place already.
#pragma once
#include "image/book/picture_book.hpp"
#include "pdf/standard/conformance.hpp"
#include "pdf/standard/press_intent.hpp"
#include "text/font/font_book.hpp"

#include <string>

namespace yaprak {

struct Pages;
struct PdfCache;

struct PdfForm {
    Standard standard = Standard::ua1;
    Protection protection = Protection::none;  // what the file will get afterwards
    bool packed = false;                       // small objects compressed together
};

// The same pages give the same bytes, with and without `cache`, which keeps fonts, pictures and
// streams as they were packed. Throws Error for what would break the standard, and where libharu or
// hb-subset refuse.
[[nodiscard]] std::string write_pdf(const Pages& pages, const FontBook& fonts,
                                    const PictureBook& pictures, const PdfForm& form = {},
                                    PdfCache* cache = nullptr);

// A file for a press (Standard::x4): `pages` and `pictures` are in inks, nothing of them leads
// anywhere and nothing is attached. Its objects stand apart, as old programs of print shops read
// them.
[[nodiscard]] std::string write_press_pdf(const Pages& pages, const FontBook& fonts,
                                          const PictureBook& pictures, const PressIntent& press,
                                          PdfCache* cache = nullptr);

}  // namespace yaprak
