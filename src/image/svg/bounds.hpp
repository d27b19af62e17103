// The box around what is painted, without its strokes and whatever it is cut to (SVG 2, 8.10): what
// "objectBoundingBox" means.
#pragma once
#include "model/drawing.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace yaprak::svg {

// The box of an outline that is led through `matrix`. Curves count as far as they reach, not their
// control points.
std::optional<Rect> bounds_of(const std::vector<PathStep>& steps, const Matrix& matrix);

// The box of all items. `steps` counts what was looked at.
std::optional<Rect> bounds_of(const DrawnList& list, const Matrix& matrix, std::size_t& steps);

}  // namespace yaprak::svg
