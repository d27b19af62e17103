// The words of a drawing's outline, "M0 0 L10 10 z" (SVG 1.1, 8.3), -> steps; lists of numbers.
#pragma once
#include "model/page.hpp"

#include <string_view>
#include <vector>

namespace yaprak {

// As far as it makes sense, like every reader of SVG (F.2). Quadratic curves and arcs as cubic
// ones.
std::vector<PathStep> read_svg_path(std::string_view words);

// Numbers with spaces or commas between them, as far as they are numbers.
std::vector<double> read_svg_numbers(std::string_view words);

// Of half axes `rx` and `ry` around a middle.
std::vector<PathStep> ellipse(double x, double y, double rx, double ry);

}  // namespace yaprak
