// A grid of baselines that lines of the plain leading stand on, the same on every page, so that
// they are level across columns, on facing pages and through the paper (Müller-Brockmann, Grid
// Systems, 1981). What has another leading stands freely between them.
#pragma once
#include "page/strip.hpp"

namespace yaprak {

// Whether lines of this leading can stand on a grid of this step, one or several steps apart.
bool is_on_grid(Length leading, Length step);

// How far below the top of a strip on the grid its baseline stands, in whatever font: at one height
// in each step, so deep that `ascent` has room if the leading has it.
Length baseline_on_grid(Length ascent, Length leading, Length step);

// The first line of the grid at `y` or below it; `y` itself where there is no grid (step 0).
Length to_grid(Length y, Length step);
double to_grid(double y, double step);  // in points

// Gives the column its grid. Above a heading, a picture or whatever else stands between lines of
// the grid, as much space is added as brings the next line of text back to it.
void align_to_grid(Column& column, Length step);

}  // namespace yaprak
