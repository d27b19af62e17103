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

}  // namespace yaprak
