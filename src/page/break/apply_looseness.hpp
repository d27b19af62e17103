// A column and its slices -> the same with each paragraph in as many lines as its slice asks for.
#pragma once
#include "page/column/slice.hpp"

namespace yaprak {

// Sets the paragraphs that the slices ask for in fewer lines, or in one more.
void shorten(Column& column, std::vector<Slice>& slices);

}  // namespace yaprak
