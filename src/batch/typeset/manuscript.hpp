// What one PDF is set from, read and ready.
#pragma once
#include "batch/typeset/job.hpp"
#include "image/book/picture_book.hpp"
#include "style/inline/placeholders.hpp"

namespace yaprak {

struct Document;

// All that it refers to must outlive it.
struct Manuscript {
    const Document& document;
    const PictureBook& pictures;
    const Job& job;
    const Values* row = nullptr;  // of a personal copy
};

// What stands for names that nothing fills: a merge takes no page with such, and a generator's site
// has names that yaprak does not know.
[[nodiscard]] Unknown unknown_names(const Job& job, const Values* row);

// What the book could not load is set as what was not found: by its alternative text.
void leave_out_unreadable(const PictureBook& pictures, Document& document);

}  // namespace yaprak
