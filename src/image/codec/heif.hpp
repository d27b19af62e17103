// A HEIC or AVIF file (ISO/IEC 23008-12) -> a Picture: its primary image. libheif, opened when it
// is first needed, decodes it.
#pragma once
#include "model/image_ref.hpp"
#include "model/picture.hpp"

#include <string_view>

namespace yaprak {

// Turned upright as the file says. Throws Error at the image's place when the file is cut off,
// damaged, too large, or coded in a way that the installed libheif does not know.
[[nodiscard]] Picture read_heif(const ImageRef& image, std::string_view bytes);

}  // namespace yaprak
