// A drawing -> elements of SVG in its own coordinates.
#pragma once
#include "base/matrix.hpp"
#include "svg/definitions.hpp"

#include <string>

namespace yaprak {

struct Drawing;

// Lists that several patterns and masks share are defined once. The nesting of groups is as deep as
// reading the drawing allowed.
[[nodiscard]] std::string paint_drawing(const Drawing& drawing, SvgDefinitions& definitions);

// The matrix that sets a picture of pixels, as it is stored and with its EXIF orientation, upright
// into a box.
[[nodiscard]] Matrix upright_in(const Rect& box, const Picture& picture);

}  // namespace yaprak
