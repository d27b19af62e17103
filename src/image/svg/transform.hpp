// "translate(3 4) rotate(45deg)" and the like (SVG 1.1, 7.6; CSS Transforms 1) -> a matrix.
#pragma once
#include "base/matrix.hpp"
#include "image/svg/values.hpp"

#include <optional>
#include <string_view>

namespace yaprak::svg {

// A turn about the origin, by radians.
Matrix rotation(double angle);

// The identity for "none". There is none for what is no transformation.
std::optional<Matrix> parse_transform(std::string_view text, const Measure& measure);

// The identity for "none", and for what is no transformation.
Matrix read_transform(std::string_view text, const Measure& measure);

// "50% 10px", "left top" -> a point of the viewport.
Point read_origin(std::string_view text, const Measure& measure);

}  // namespace yaprak::svg
