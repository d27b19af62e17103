// The stops of a gradient -> functions of PDF (ISO 32000-1, 7.10).
#pragma once
#include "model/drawing.hpp"
#include "pdf/paint/gradient_reach.hpp"

#include <cstdint>
#include <string>

namespace yaprak {

enum class StopSpace : std::uint8_t { grey, rgb, cmyk };

// The space that colours are mixed in: sRGB, but for stops that are all grey, or all inks that are
// kept.
StopSpace space_of(const GradientStops& stops, bool keeps_inks);
const char* name_of(StopSpace space);  // "/DeviceRGB"

// The entries of a function from 0 to 1.
std::string function_of_colours(const GradientStops& stops, StopSpace space);
std::string function_of_opacities(const GradientStops& stops);

// The entries of a function that goes through `base` again and again.
std::string repeated_function(const std::string& base, const Reach& reach, Spread spread);

}  // namespace yaprak
