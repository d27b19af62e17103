// What setting pages keeps from document to document.
#pragma once
#include "page/set/qr_code.hpp"
#include "text/text_cache.hpp"

#include <memory>

namespace yaprak {

struct PageBreaks;

// It serves one thread and one FontBook. Every part is bounded; pages are the same with every
// cache.
struct PageCache {
    TextCache text;
    QrCodes codes{200'000};
    std::shared_ptr<PageBreaks> breaks;  // made when pages are broken
    bool needs_choice = false;  // the last document was set with paragraphs in other lines, too
};

}  // namespace yaprak
