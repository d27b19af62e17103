// Running heads and feet, when the number of pages is known.
#pragma once
#include "base/error.hpp"
#include "model/flow.hpp"
#include "text/font/font_book.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct Page;
struct TextCache;

// Adds one line of furniture to the page with this folio, from `left` to `right`. Texts that would
// meet are shortened with "…": the one at the line's end last, for it has the folio mostly.
void add_furniture(const FlowFurniture& furniture, Length left, Length right, int folio, int folios,
                   const FontBook& fonts, const std::vector<std::string>& fallback,
                   Warnings& warnings, Page& page, TextCache* shapes = nullptr);

}  // namespace yaprak
