// A column and its fragments -> the same with each paragraph in as many lines as its fragment asks
// for.
#pragma once
#include "page/column/column_fragment.hpp"

namespace yaprak {

// Sets the paragraphs that the fragments ask for in fewer lines, or in one more.
void apply_looseness(Column& column, std::vector<ColumnFragment>& fragments);

}  // namespace yaprak
