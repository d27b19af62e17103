#include "model/document.hpp"
#include "read/finish/passes.hpp"

namespace yaprak {

void tell_of_no_text(Document& document, Warnings& warnings) {
    if (!document.blocks.empty() || !document.front.published) return;
    warnings.add(Code::page_empty, {document.source, 1, 1}, "the page has a title and no text",
                 "write its text below the front matter, or leave the page out with draft: true");
}

}  // namespace yaprak
