// A column -> the same with its lines of plain text on a grid of baselines.
#pragma once
#include "page/column/strip.hpp"

namespace yaprak {

// Gives the column its grid. Above a heading, a picture or whatever else stands between lines of
// the grid, as much space is added as brings the next line of text back to it.
void align_to_grid(Column& column, Length step);

}  // namespace yaprak
