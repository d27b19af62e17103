// What setting pages keeps from document to document.
#pragma once
#include "page/qr_code.hpp"
#include "text/text_cache.hpp"

namespace yaprak {

// For one thread and one FontBook. Every part is bounded; pages are the same from every cache.
struct PageCache {
    TextCache text;
    QrCodes codes{200'000};
};

}  // namespace yaprak
