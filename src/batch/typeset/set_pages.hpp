// A document -> its pages, in the layout and the variants of it that are meant for a page like
// this.
#pragma once
#include "base/error.hpp"
#include "batch/typeset/job.hpp"
#include "batch/typeset/worker_caches.hpp"
#include "image/book/picture_book.hpp"
#include "model/page.hpp"
#include "style/inline/placeholders.hpp"

#include <string>

namespace yaprak {

struct Layout;
struct Document;

// That of a page that asks for none, or for one that is not there.
inline const std::string usual_layout = "handout-a4";

// The layout that a document is set in, with its variants for a page like this; `pages`: how many
// it has without them, 0: not known yet. Throws Error where it cannot be read.
const Layout& layout_for(const Document& document, const Job& job, WorkerCaches& caches,
                         Warnings& warnings, int pages = 0);

struct SetPages {
    const Layout* layout;
    Pages pages;
    std::string fitted = {};  // how the text was fitted to its pages: "11.2 pt on 15 pt, 94 % full"
};

// `row`, where given, holds the values of a personal copy.
SetPages set_pages(const Document& document, const PictureBook& pictures, const Values* row,
                   const Job& job, WorkerCaches& caches, Warnings& warnings);

}  // namespace yaprak
