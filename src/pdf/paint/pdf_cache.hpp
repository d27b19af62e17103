// What writing PDFs keeps from document to document.
#pragma once
#include "base/memo.hpp"
#include "pdf/font/subset_cache.hpp"
#include "pdf/objects/deflate.hpp"

#include <string>

namespace yaprak {

// A cache serves one thread and one FontBook. Every part of it is bounded; a file is the same from
// every cache.
struct PdfCache {
    Deflater deflate;
    SubsetCache subsets;
    Memo<std::string> pictures{16'000'000};  // their samples compressed, by Picture::key
};

}  // namespace yaprak
