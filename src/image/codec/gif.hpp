// A GIF file -> a Picture: its first frame, as palette and indices. CompuServe's "Graphics
// Interchange Format, version 89a"; giflib, opened when it is first needed, decodes it.
#pragma once
#include "model/image_ref.hpp"
#include "model/picture.hpp"

#include <string_view>

namespace yaprak {

// Where the frame does not cover the picture, it is transparent. Throws Error at the image's place
// when the file is cut off, damaged or too large.
[[nodiscard]] Picture read_gif(const ImageRef& image, std::string_view bytes);

}  // namespace yaprak
