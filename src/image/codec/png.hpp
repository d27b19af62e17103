// A PNG file -> samples as a PDF wants them, and the transparency apart from them as a soft mask.
#pragma once
#include "model/image_ref.hpp"
#include "model/picture.hpp"

namespace yaprak {

// A palette stays a palette with its packed indices, 16 bits stay 16, grey stays grey; a mask that
// hides nothing is dropped. Gamma is ignored, colours with a profile become
// those of sRGB. Throws Error at the image's place when
// the file is cut off, damaged or too large.
[[nodiscard]] Picture read_png(const ImageRef& image, std::string_view bytes);

}  // namespace yaprak
