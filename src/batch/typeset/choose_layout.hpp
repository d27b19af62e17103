// Which layout a document is set in, and which variants of it.
#pragma once
#include "base/error.hpp"
#include "batch/typeset/job.hpp"
#include "batch/typeset/set_pages.hpp"
#include "batch/typeset/worker_caches.hpp"

#include <string>

namespace yaprak {

struct Layout;
struct Document;
struct Clinic;

// The layout of a page that asks for none, or for one that does not exist: the clinic's, else
// handout-a4.
const std::string& usual_layout(const Clinic& clinic);

// The name of the layout: the job's, else the page's own where there is such a one, else the usual
// one. A page that asks for a layout that does not exist is warned about.
std::string layout_name(const Document& document, const Job& job, WorkerCaches& caches,
                        Warnings& warnings);

// The layout of that name with its variants for a page like this. `pages` is how many pages it has
// without them; with 0, which is not known yet, no variant for a number of pages is taken. Throws
// Error where it cannot be read.
const Layout& layout_with_variants(const std::string& name, const Document& document, int pages,
                                   WorkerCaches& caches);

// Both, for a document whose pages are not counted.
const Layout& layout_for(const Document& document, const Job& job, WorkerCaches& caches,
                         Warnings& warnings);

}  // namespace yaprak
