// Pictures for tests, made in memory by libjpeg and libpng.
#pragma once
#include "model/image_ref.hpp"

#include <png.h>

#include <cstdint>
#include <string>

struct JpegSample {
    int width = 32, height = 24;
    int components = 3;  // 1 grey, 3 colour, 4 ink
    bool progressive = false;
    bool arithmetic = false;
    bool adobe = false;  // only of ink
    std::string exif;    // APP1's body, "Exif\0\0" before it
    int dpi = 0;
};

std::string make_jpeg(const JpegSample& sample);

// A TIFF block with the orientation, in the byte order asked for.
std::string make_exif(int orientation, bool little_endian);

struct PngSample {
    std::uint32_t width = 5, height = 3;
    int type = PNG_COLOR_TYPE_RGB;
    int bits = 8;
    bool interlaced = false;
    std::string rows;                          // as PNG packs them; empty: counted up from 0
    std::string palette;                       // RGB triples
    std::string palette_alpha;                 // tRNS of a palette
    const png_color_16* colour_key = nullptr;  // tRNS of grey and RGB
    std::uint32_t pixels_per_metre = 0;
};

std::string make_png(const PngSample& sample);

// A PNG's bytes with another width and height in its header, the sum mended.
std::string with_size(std::string png, std::uint32_t width, std::uint32_t height);

// One chunk, length and sum right.
std::string png_chunk(const std::string& name, const std::string& body);

yaprak::ImageRef sample_ref(const std::string& written = "images/kedi.png");
