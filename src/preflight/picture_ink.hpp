// A picture of a PDF -> how much ink it gets.
#pragma once
#include "preflight/pdf_file.hpp"
#include "preflight/press_cache.hpp"

namespace yaprak {

// `limit` is 3 for 300 %. Pictures that are not of four inks, or cannot be read, have none.
[[nodiscard]] PictureInk ink_of_picture(const PdfObject& picture, double limit, PressCache& cache);

}  // namespace yaprak
