// A glyph's outline as a path, for what is to be seen but not read as text.
#pragma once
#include "model/path.hpp"

#include <cstdint>
#include <vector>

namespace yaprak {

class Font;

// Adds the glyph at `size`, its pen at `at`, y downwards.
void add_outline(const Font& font, std::uint32_t glyph, Length size, Point at,
                 std::vector<PathStep>& steps);

}  // namespace yaprak
