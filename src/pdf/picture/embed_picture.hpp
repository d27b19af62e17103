// A picture as an image of the PDF (ISO 32000-1, 8.9.5).
#pragma once
#include "base/memo.hpp"
#include "model/picture.hpp"
#include "pdf/objects/deflate.hpp"
#include "pdf/objects/haru.hpp"

#include <array>

namespace yaprak {

// A JPEG goes in as it is, byte by byte, and must live until the document is saved; samples are
// compressed, or taken from `packed` by the picture's key. Throws Error when there are fewer
// samples than width and height promise.
[[nodiscard]] haru::Dict embed_picture(haru::Document& document, const Deflater& deflate,
                                       const Picture& picture, Memo<std::string>* packed = nullptr);

// How many bytes it takes in the file.
[[nodiscard]] std::size_t stored_size(const Deflater& deflate, const Picture& picture);

// The matrix [a b c d e f] that sets the stored picture upright into a box of the page (origin at
// the bottom left, in points), by its EXIF orientation 1 to 8; anything else is taken as 1.
std::array<double, 6> picture_matrix(int orientation, double x, double y, double width,
                                     double height);

}  // namespace yaprak
