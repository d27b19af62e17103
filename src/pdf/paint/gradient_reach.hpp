// How often a gradient that repeats must be written so that it fills a box: PDF only goes on with
// the last colour.
#pragma once
#include "model/drawing.hpp"

namespace yaprak {

// The gradient is shown from `begin` to `end` times its length.
struct Reach {
    int begin = 0, end = 1;
};

// `matrix` leads from the gradient's coordinates to those of `box`. One that does not repeat
// reaches from 0 to 1.
Reach reach_of(const Gradient& gradient, const Matrix& matrix, const Rect& box);

}  // namespace yaprak
