// A TIFF file -> a Picture: its first page. Adobe's "TIFF, revision 6.0"; libtiff, opened when it
// is first needed, decodes it.
#pragma once
#include "model/image_ref.hpp"
#include "model/picture.hpp"

#include <string_view>

namespace yaprak {

// Inks of 8 bits stay inks; of 16 bits the upper 8 are taken. Throws Error at the image's place
// when the file is cut off, damaged, too large or coded in a way that libtiff does not know.
[[nodiscard]] Picture read_tiff(const ImageRef& image, std::string_view bytes);

}  // namespace yaprak
