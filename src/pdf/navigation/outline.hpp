// Bookmarks -> the document's outline (ISO 32000-1, 12.3.3), and folios -> its page labels
// (12.4.2).
#pragma once
#include "model/page.hpp"
#include "pdf/objects/haru.hpp"
#include "pdf/tags/structure.hpp"

#include <string>
#include <vector>

namespace yaprak {

// `page_dicts` are those of pages.pages. All entries are open.
void add_outline(haru::Document& document, const Pages& pages,
                 const std::vector<haru::Dict>& page_dicts, Structure* structure);

// The value of "/Nums" in the page labels: runs of decimal folios are written as one range, any
// other folio as its own words.
std::string page_labels(const std::vector<Page>& pages);

}  // namespace yaprak
