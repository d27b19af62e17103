#include "image/codec/opacity_weight.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {

void weight_with_opacity(unsigned char* row, std::size_t width, std::size_t channels) {
    for (std::size_t x = 0; x < width; ++x, row += channels)
        for (std::size_t i = 0; i + 1 < channels; ++i)
            row[i] = static_cast<unsigned char>((row[i] * row[channels - 1] + 127) / 255);
}

void set_samples(Picture& picture, Pixels pixels, bool is_masked) {
    picture.width = pixels.width;
    picture.height = pixels.height;
    if (!is_masked) {
        picture.bytes = std::move(pixels.bytes);
        return;
    }
    const std::size_t channels = std::size_t(pixels.channels);
    for (std::size_t at = 0; at < pixels.bytes.size(); at += channels) {
        const int opacity = static_cast<unsigned char>(pixels.bytes[at + channels - 1]);
        for (std::size_t i = 0; i + 1 < channels; ++i) {
            const int colour = static_cast<unsigned char>(pixels.bytes[at + i]) * 255;
            picture.bytes += char(opacity == 0 ? 0 : std::min(colour / opacity, 255));
        }
        picture.alpha += char(opacity);
    }
}

}  // namespace yaprak
