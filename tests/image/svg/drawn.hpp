// What becomes of a drawing, as text.
#pragma once
#include "model/picture.hpp"

#include <string>

namespace yaprak::drawn {

// The drawing of these elements in a view box of 2000 x 1000, so that a unit is a point: one item
// after the other with " | " between them, then what was told in "(...)". An outline's colours
// stand before its steps.
std::string shown(const std::string& elements);

// The same with the fonts in fonts/, for texts.
std::string shown_with_fonts(const std::string& elements);

// What is told of the drawing of these elements, a line each, with its place.
std::string told(const std::string& elements);

// The error of a file, or "none".
std::string problem(const std::string& bytes);

}  // namespace yaprak::drawn
