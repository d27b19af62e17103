// What a decoder of photographs gives -> a Picture. WebP, TIFF, HEIC and AVIF cannot stand in a PDF
// as they are, so they are decoded whole.
#pragma once
#include "model/image_ref.hpp"
#include "model/picture.hpp"

#include <string>

namespace yaprak {

struct Raster {
    int width = 0, height = 0;
    int channels = 3;  // RGB, or 4: RGB and its opacity
    std::string bytes = {};
    std::string profile = {};  // ICC; empty: sRGB
    int orientation = 1;       // EXIF 1 to 8
    double dpi = 0;            // 0: the file says nothing
    bool lossy = false;        // the file was coded with loss
};

// In sRGB, grey where all is grey. What was coded with loss and hides nothing becomes a JPEG of
// high quality where that is smaller, all else stays without loss.
[[nodiscard]] Picture picture_of(Raster raster);

// Samples of so many channels of 8 bits, all 0. Throws Error at the image's place where the picture
// has no pixels or too many.
[[nodiscard]] Raster new_raster(const ImageRef& image, std::uint32_t width, std::uint32_t height,
                                int channels);

// Empties a soft mask that hides nothing.
void drop_idle_mask(std::string& mask);

[[noreturn]] void refuse_damaged(const ImageRef& image);

}  // namespace yaprak
