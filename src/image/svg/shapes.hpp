// The plain shapes (SVG 2, chapter 10) and paths -> outlines in the element's own coordinates.
#pragma once
#include "image/svg/style.hpp"

#include <vector>

namespace yaprak::svg {

// Nothing where the shape has no extent, or the element is no shape.
std::vector<PathStep> outline_of(const Tree& tree, Styler& styler, Index element,
                                 const Style& style, const Viewport& viewport);

// A box with its four corners, clockwise.
std::vector<PathStep> box_outline(const Rect& box);

}  // namespace yaprak::svg
