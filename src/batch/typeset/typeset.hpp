// The whole program in one function.
#pragma once
#include "base/error.hpp"
#include "batch/typeset/job.hpp"
#include "batch/typeset/manuscript.hpp"
#include "batch/typeset/worker_caches.hpp"
#include "check/rules/finding.hpp"
#include "image/book/picture_book.hpp"
#include "model/duplex.hpp"
#include "preflight/press_finding.hpp"
#include "style/inline/placeholders.hpp"

#include <optional>
#include <string>
#include <vector>

namespace yaprak {

struct Layout;
struct Pages;
struct Document;

// The same pages on sheets for a printer: untagged, PDF/A-2u. Or, where the job is for a press, the
// file for it: PDF/X-4 too.
struct SheetFile {
    std::string bytes;
    int sides = 0;
    Duplex duplex = Duplex::long_edge;
    bool for_press = false;
    PressFindings found = {};  // what a print shop would find in a file for a press
};

struct Typeset {
    std::string bytes;  // the PDF, or the text of the stage asked for
    int pages = 0;
    std::string compromise = {};  // so that the text fits its pages, "11.2 pt on 15 pt, 94 % full",
                                  // and `most_bytes` are enough: "pictures at 96 dpi, quality 62"
    bool is_filled = true;  // false: marks of placeholders are on the pages that nothing fills
    bool published = true;  // false: the page says not to, and nothing was made
    std::vector<std::string> drawings = {};  // an SVG of each page, if the job asks for them
    std::optional<SheetFile> sheet = {};     // where the layout has one, or the job is for a press
    std::vector<std::string> inputs = {};    // see inputs_of()
    FindingCounts found = {};                // where the job has the page checked
};

// Pages of a manuscript, in their layout, as a PDF. Throws Error.
Typeset make_pdf(const Pages& pages, const Manuscript& manuscript, const Layout& layout,
                 WorkerCaches& caches);

// Pages on the sheets of their layout, as a job wants them.
Pages sheets_of(const Pages& pages, const Layout& layout, const Job& job, const FontBook& fonts,
                Warnings& warnings);

// What sheets_of() made, as a file for a printer. Throws Error.
SheetFile make_sheet_file(const Pages& sheets, const Manuscript& manuscript, const Layout& layout,
                          WorkerCaches& caches);

// A personal copy of a document that was read already. As typeset(), without its inputs.
Typeset typeset_copy(const Manuscript& copy, WorkerCaches& caches, Warnings& warnings);

// The text of a job's page, as UTF-8 with '\n'. Throws Error.
std::string text_of(const Job& job, Warnings& warnings, const FileSystem& files);

// A page -> its PDF, or a stage on the way as text. Throws Error where it cannot be made. The bytes
// do not depend on what the caches hold.
Typeset typeset(const Job& job, WorkerCaches& caches, Warnings& warnings);

// The same with caches that live as long as the call.
Typeset typeset(const Job& job, const SharedResources& resources, Warnings& warnings);

}  // namespace yaprak
