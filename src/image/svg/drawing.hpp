// An SVG drawing -> outlines: paths and the plain shapes with their fills and strokes, through all
// their transformations. For logos and plans, not for pictures of pictures.
#pragma once
#include "base/error.hpp"
#include "model/image_ref.hpp"
#include "model/picture.hpp"

namespace yaprak {

// Nothing outside the file is ever read. What has no outline (text, pictures, filters) is left out
// and told of once; a gradient becomes one colour. Throws Error at the image's place for a file
// that is no drawing, or draws nothing.
[[nodiscard]] Picture read_svg(const ImageRef& image, std::string_view bytes, Warnings& warnings);

}  // namespace yaprak
