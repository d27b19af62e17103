// Samples -> a PNG file (PNG specification, third edition).
#pragma once
#include "image/pixels/resample.hpp"

#include <string>

namespace yaprak {

// `pixels` have one channel, or three.
[[nodiscard]] std::string png_file(const Pixels& pixels);

}  // namespace yaprak
