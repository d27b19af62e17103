// RGB samples in the colours of an ICC profile -> the same in sRGB, the colours of every PDF that
// yaprak writes. ICC.1:2010 says what a profile is; Little CMS computes.
#pragma once
#include "model/picture.hpp"

#include <string>
#include <string_view>

namespace yaprak {

// Whether samples with this profile mean other colours than sRGB: by its colorants and curves,
// never by its name, and without opening the library.
[[nodiscard]] bool needs_conversion(std::string_view profile);

// `samples` are RGB, `bits` (8, or 16 big-endian) each. Nothing changes where the profile is
// damaged or is not one of RGB: then its colours cannot be known.
void turn_into_srgb(std::string& samples, int bits, std::string_view profile);

// The same for a picture of samples: RGB, or a palette. All others stay as they are.
void turn_into_srgb(Picture& picture, std::string_view profile);

}  // namespace yaprak
