// A picture ready to be embedded: its bytes as they will stand in the PDF, and how to turn it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace yaprak {

struct Drawing;

enum class PictureCoding : std::uint8_t { jpeg, samples, drawing };
enum class PictureColour : std::uint8_t { grey, rgb, cmyk, indexed };

struct Picture {
    PictureCoding coding = PictureCoding::samples;
    PictureColour colour = PictureColour::rgb;
    int width = 0, height = 0;  // in pixels, as stored
    int bits = 8;               // per component
    bool inverted = false;      // Adobe's CMYK: 255 is no ink
    int orientation = 1;        // EXIF 1 to 8: how the stored rows must be turned to be upright
    std::string bytes;          // the JPEG file, or the samples row by row (big-endian if 16 bit)
    std::string palette;        // of an indexed picture: RGB triples
    std::string alpha;          // 8-bit soft mask, width x height; empty: opaque
    double dpi = 0;             // what the file says of its resolution; 0: nothing
    std::shared_ptr<const Drawing> drawing;  // instead of bytes: in points, a pixel each
    std::string key;                         // hash of the content: equal pictures have equal keys

    // Width and height upright, as a reader sees it.
    int upright_width() const { return orientation >= 5 ? height : width; }
    int upright_height() const { return orientation >= 5 ? width : height; }
};

}  // namespace yaprak
