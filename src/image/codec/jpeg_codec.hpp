// JPEG files -> samples, as many as are wanted, and samples -> JPEG files.
#pragma once
#include "image/pixels/resample.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

// How much memory a decoder may take. A file that needs more stays as it is.
constexpr long most_decoding_bytes = 512L << 20;
constexpr int most_scans = 100;  // of a progressive file; ordinary ones have about ten

// The part of the picture that `window` (in pixels of the file, as stored) asks for; 1, 3 (RGB) or
// 4 channels (inks as stored). There is no result where the file is damaged or takes too much.
[[nodiscard]] std::optional<Pixels> decode_jpeg(std::string_view file, const Window& window);

// The same by the first scan alone, quickly and roughly: of a progressive file that is its
// lightness and colours in squares of 8 x 8 pixels, of another one mostly all.
[[nodiscard]] std::optional<Pixels> glance_at_jpeg(std::string_view file, const Window& window);

struct JpegOptions {
    int quality = 75;           // 1 to 100, libjpeg's scale
    bool adobe_inks = false;    // of 4 channels: marked as Adobe's, whose 255 is no ink
    bool full_colours = false;  // of 3: as fine as their lightness, not of half the resolution
    bool quick = false;         // not progressive, and with the usual tables: a tenth larger
};

// Mostly progressive, with Huffman tables of its own and colours of half the resolution: the
// smallest that every reader shows. There is no result where there is no memory.
[[nodiscard]] std::optional<std::string> encode_jpeg(const Pixels& pixels,
                                                     const JpegOptions& options);

}  // namespace yaprak
