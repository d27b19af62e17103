// A photograph's bytes -> a Picture, by what kind of file they are.
#pragma once
#include "image/file/file_kind.hpp"
#include "model/image_ref.hpp"
#include "model/picture.hpp"

#include <string>

namespace yaprak {

// Throws Error at the image's place when the file is damaged, too large, or of a kind that is no
// raster picture.
[[nodiscard]] Picture read_raster(FileKind kind, const ImageRef& image, std::string bytes);

}  // namespace yaprak
