// Colours that are weighted with how opaque they are, so that what is hidden does not count where
// pixels are made of several.
#pragma once
#include "image/pixels/resample.hpp"
#include "model/picture.hpp"

#include <cstddef>

namespace yaprak {

// A row of `width` pixels of 2 or 4 channels of 8 bits, the last of which is the opacity.
void weight_with_opacity(unsigned char* row, std::size_t width, std::size_t channels);

// The samples of a picture, from such pixels (`is_masked`) or from those without opacity.
void set_samples(Picture& picture, Pixels pixels, bool is_masked);

}  // namespace yaprak
