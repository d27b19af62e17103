// A JPEG file -> a Picture that holds it as it is. Nothing is decoded, unless its colour profile
// asks for other colours than those of sRGB: the file's markers say what it is, and whether it is
// whole.
#pragma once
#include "model/image_ref.hpp"
#include "model/picture.hpp"

namespace yaprak {

// Bytes after the picture's end are dropped (telephones hang films there). Throws Error at the
// image's place when the file is cut off or damaged, or coded as no PDF reader shows it.
[[nodiscard]] Picture read_jpeg(const ImageRef& image, std::string bytes);

}  // namespace yaprak
