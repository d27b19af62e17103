// Which of a layout's variants are meant for a page.
#pragma once

#include <set>

namespace yaprak {

struct Clinic;
struct Document;
struct Layout;

// Indices into Layout::variants. `pages`: how many pages it has without them; 0: not known yet, and
// what asks for a number of pages is not meant.
std::set<std::size_t> variants_for(const Layout& layout, const Document& document,
                                   const Clinic& clinic, int pages);

// Whether any of them asks for a number of pages.
bool asks_for_pages(const Layout& layout);

}  // namespace yaprak
