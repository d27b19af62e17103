// What a list's marks are, and whether it sets itself in columns.
#pragma once
#include "model/document.hpp"
#include "model/list_layout.hpp"

#include <string>
#include <string_view>

namespace yaprak {

// "3." or "3)" in the figures of the language, a bullet by depth (0 is the outermost), or a box to
// tick.
std::string list_mark(const List& list, std::size_t index, int depth, const ListLayout& layout,
                      std::string_view lang = {});

// Into how many columns of `measure` the list sets itself: a long one of short, single paragraphs
// in `layout.columns`, any other in one. `size` is the items' type size.
int list_columns(const List& list, const ListLayout& layout, Length measure, Length gutter,
                 Length size);

}  // namespace yaprak
