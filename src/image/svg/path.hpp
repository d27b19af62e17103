// The words of a drawing's outline, "M0 0 L10 10 z" (SVG 1.1, 8.3), -> steps; lists of numbers.
#pragma once
#include "model/path.hpp"

#include <string_view>
#include <vector>

namespace yaprak::svg {

// The steps of an outline, read as far as it makes sense, as every reader of SVG does it (F.2).
// Quadratic curves and arcs become cubic curves. An arc that no ellipse can be becomes a line.
std::vector<PathStep> read_path(std::string_view words);

// An ellipse with the half axes `rx` and `ry` around the middle (x, y).
std::vector<PathStep> ellipse(double x, double y, double rx, double ry);

}  // namespace yaprak::svg
