// Pages -> a file that suits its purpose (screen, mail, archive), no larger than allowed, and
// locked if that is asked for.
#pragma once
#include "image/book/picture_book.hpp"
#include "model/files_layout.hpp"
#include "pdf/standard/conformance.hpp"
#include "pdf/standard/press_intent.hpp"
#include "text/font/font_book.hpp"

#include <cstddef>
#include <string>

namespace yaprak {

struct Pages;

struct PdfOptions {
    FileLayout form;
    std::size_t most_bytes = 0;  // 0: as many as it takes
    std::string password;        // empty: open to everyone; else as prepare_password makes it
    SourcePos at;                // of the document, for errors
    Standard standard = Standard::ua1;
    const PressIntent* press = nullptr;  // where the file is for one, and its pages in inks
};

struct MadeFile {
    std::string bytes;
    std::string compromise;  // for `most_bytes`: "pictures at 96 dpi, quality 62"; empty: nothing
};

class FittedPictures;
struct PdfCache;

// Where the file is larger than `most_bytes`, pictures are made coarser in up to fifteen steps,
// fewer dots and lower quality together, as few of them as will do; at most six files are tried.
// Throws Error with the smallest size reached when none is small enough. `cache` is that of
// write_pdf(); `fitted` keeps the pictures that were made smaller.
[[nodiscard]] MadeFile make_file(const Pages& pages, const FontBook& fonts,
                                 const PictureBook& pictures, const PdfOptions& options,
                                 PdfCache* cache = nullptr, FittedPictures* fitted = nullptr);

// A size as text, "1.25 MB" or "84.3 KB", in units of a thousand. It is never less than the size.
[[nodiscard]] std::string size_text(std::size_t bytes);

}  // namespace yaprak
