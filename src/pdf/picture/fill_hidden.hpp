// The colours of a picture with a soft mask -> the same where they are seen, and smooth where they
// are not: what is coded as JPEG then has no edge along the mask, which would be seen in it.
#pragma once
#include "image/pixels/resample.hpp"
#include "model/picture.hpp"

namespace yaprak {

// `picture` is of samples of 8 bits, grey or RGB, with a mask.
[[nodiscard]] Pixels with_hidden_filled(const Picture& picture);

}  // namespace yaprak
