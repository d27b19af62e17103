// The first lines of a paragraph that are shorter than the others: TeX's \parshape (TeX: The
// Program, 847), counted from both sides of the measure.
#pragma once
#include "base/length.hpp"

#include <vector>

namespace yaprak {

// What is taken of a line at either side.
struct LineRoom {
    Length left, right;
    bool operator==(const LineRoom&) const = default;
};

// Those of the first lines; the lines after them have the whole measure. Empty mostly.
using LineShape = std::vector<LineRoom>;

// What is left of the measure to line `line`, counted from 0.
inline Length room_of(const LineShape& shape, std::size_t line, Length measure) {
    return line < shape.size() ? measure - shape[line].left - shape[line].right : measure;
}

}  // namespace yaprak
