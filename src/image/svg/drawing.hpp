// An SVG drawing (SVG 1.1, and of SVG 2 what drawing programs write) -> what is painted, as
// vectors.
#pragma once
#include "base/error.hpp"
#include "model/image_ref.hpp"
#include "model/picture.hpp"

#include <string_view>

namespace yaprak {

class FontBook;

// Nothing outside the file is ever read, no script is run, no entity is expanded. What is not
// painted (filters, animation, ...) is told once of each kind, at its line and column in the file.
// Texts are set with `fonts`; without them they are left out. Throws Error at the image's place for
// a file that is no drawing, draws nothing, or asks for more work than a drawing may.
[[nodiscard]] Picture read_svg(const ImageRef& image, std::string_view bytes, Warnings& warnings,
                               const FontBook* fonts = nullptr);

}  // namespace yaprak
