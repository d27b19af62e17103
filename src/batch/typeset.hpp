// The whole program in one function.
#pragma once
#include "base/date.hpp"
#include "base/error.hpp"
#include "batch/workshop.hpp"
#include "image/picture_book.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "model/page.hpp"
#include "pdf/conformance.hpp"
#include "style/placeholders.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

// Which stage's result is asked for as text instead of the PDF.
enum class Stage { document, flow, pages, sheets, typography, pdf };

// One document to make.
struct Job {
    std::filesystem::path source;   // the Markdown file
    std::filesystem::path content;  // the folder it belongs to: no image may leave it
    std::string layout;  // what the user asked for; empty: the page's own, then handout-a4
    Stage stage = Stage::pdf;
    std::optional<Date> stamp;  // SOURCE_DATE_EPOCH: dates the file instead of the page's date
    FilePurpose purpose = FilePurpose::none;
    std::size_t most_bytes = 0;  // of the PDF; 0: as many as it takes
    std::string password = {};   // as prepare_password makes it; empty: open to everyone
    Standard standard = Standard::ua1;
    bool proof = false;  // folds, cuts and page numbers are drawn on the sheets
};

// The same pages on sheets for a printer: untagged, PDF/A-2u.
struct SheetFile {
    std::string bytes;
    int sides = 0;
    Duplex duplex = Duplex::long_edge;
};

struct Typeset {
    std::string bytes;  // the PDF, or the text of the stage asked for
    int pages = 0;
    std::string given_up = {};  // so that `most_bytes` are enough: "pictures at 96 dpi, quality 62"
    bool published = true;      // false: the page says not to, and nothing was made
    std::optional<SheetFile> sheet = {};   // where the layout has one
    std::vector<std::string> inputs = {};  // pictures that were read or looked for
};

// The layout that a document is set in, with its variants for a page like this. Throws Error where
// it cannot be read.
const Layout& layout_for(const Document& document, const Job& job, Workshop& workshop,
                         Warnings& warnings, int pages = 0);

// Every file that could have been one of the document's pictures; its places are tried in order.
std::vector<std::string> picture_files(const Document& document, const Job& job);

// A copy of a document that was read already, with its pictures, for a row of data. As typeset().
Typeset typeset_copy(const Document& document, const PictureBook& pictures, const Values& row,
                     const Job& job, Workshop& workshop, Warnings& warnings);

// Throws Error: the document cannot be made. The same bytes from every workshop, whatever was made
// in it before.
Typeset typeset(const Job& job, Workshop& workshop, Warnings& warnings);

// The same in a workshop of its own.
Typeset typeset(const Job& job, const Context& context, Warnings& warnings);

}  // namespace yaprak
