// A colour -> the operator that sets it (ISO 32000-1, 8.6.8).
#pragma once
#include "base/colour.hpp"
#include "pdf/paint/resources.hpp"

#include <string>

namespace yaprak {

enum class PaintFor { fill, stroke };

// Inks become sRGB where the file is not for a press. A spot ink is noted in `used`.
void append_colour(std::string& out, const Colour& colour, PaintFor purpose, Resources& resources,
                   Used& used);

}  // namespace yaprak
