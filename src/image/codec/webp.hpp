// A WebP file -> a Picture. Google's "WebP Container Specification" says how the file is built;
// libwebp, opened when it is first needed, decodes it.
#pragma once
#include "model/image_ref.hpp"
#include "model/picture.hpp"

#include <string_view>

namespace yaprak {

// Of a film the first picture is taken. Throws Error at the image's place when the file is cut off,
// damaged or too large.
[[nodiscard]] Picture read_webp(const ImageRef& image, std::string_view bytes);

}  // namespace yaprak
