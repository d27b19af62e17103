// How large a picture may be. This is checked before anything is allocated for it.
#pragma once
#include "model/image_ref.hpp"

#include <cstddef>
#include <cstdint>

namespace yaprak {

constexpr std::size_t largest_file = std::size_t(64) << 20;            // bytes
constexpr std::uint32_t longest_side = 20'000;                         // pixels: 1.7 m at 300 dpi
constexpr std::uint64_t most_pixels = 100'000'000;                     // an A0 poster at 250 dpi
constexpr std::uint64_t most_sample_bytes = std::uint64_t(400) << 20;  // decoded, alpha included

// Throws Error at the picture's place when it has no pixels or too many.
void check_size(const ImageRef& image, std::uint32_t width, std::uint32_t height);

// What messages call a picture: the picture "images/kedi.jpg".
std::string called(const ImageRef& image);

}  // namespace yaprak
