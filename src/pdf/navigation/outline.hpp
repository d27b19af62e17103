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

// "/Nums" of the page labels: runs of decimal folios as such, anything else word by word.
std::string page_labels(const std::vector<Page>& pages);

}  // namespace yaprak
