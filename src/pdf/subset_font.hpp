// A face and the glyphs that are shown -> a font file with these glyphs alone.
#pragma once
#include "text/font.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace yaprak {

struct FontSubset {
    std::string file;                   // TrueType, without layout, names and hinting
    std::vector<std::uint16_t> glyphs;  // where each of the glyphs asked for went, in their order
};

// Throws Error when HarfBuzz refuses the face.
FontSubset subset_font(const Font& font, const std::vector<std::uint32_t>& glyphs);

}  // namespace yaprak
