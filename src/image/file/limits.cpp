#include "image/file/limits.hpp"

#include "base/error.hpp"

namespace yaprak {

std::string called(const ImageRef& image) {
    return "the picture \"" + image.written + "\"";
}

void check_size(const ImageRef& image, std::uint32_t width, std::uint32_t height) {
    if (width == 0 || height == 0)
        throw Error(Code::image_unreadable, image.at, called(image) + " has no pixels");
    const bool too_long = width > longest_side || height > longest_side;
    if (too_long || std::uint64_t(width) * height > most_pixels)
        throw Error(Code::image_unreadable, image.at,
                    called(image) + " is too large: " + std::to_string(width) + " x " +
                        std::to_string(height) + " pixels",
                    "make it smaller: a page needs no more than 3000 pixels across");
}

}  // namespace yaprak
