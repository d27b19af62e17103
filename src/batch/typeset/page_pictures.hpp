// All pictures that a page is set with: its own, the clinic's, and those that its layout names.
#pragma once
#include "base/error.hpp"
#include "batch/typeset/job.hpp"
#include "batch/typeset/worker_caches.hpp"
#include "image/book/picture_book.hpp"

namespace yaprak {

struct Document;

// Adds to the document's images the icons that its blocks and its layout's styles ask for, and the
// pictures of the layout's parts; then opens them all. What cannot be opened is warned about and
// left out of the document.
PictureBook open_pictures(Document& document, const Job& job, WorkerCaches& caches,
                          Warnings& warnings);

}  // namespace yaprak
