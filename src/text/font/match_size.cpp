#include "text/font/match_size.hpp"

#include "text/font/font.hpp"
#include "text/font/scripts.hpp"

#include <hb.h>

#include <algorithm>
#include <cmath>

namespace yaprak {
namespace {

constexpr char32_t alef = 0x627, waw = 0x648, hebrew_alef = 0x5D0;

// How high a letter stands over the baseline, of the em; 0 where the face lacks it.
double height_of(const Font& font, char32_t letter) {
    hb_glyph_extents_t extents{};
    const std::uint32_t glyph = font.glyph(letter);
    if (!glyph || !hb_font_get_glyph_extents(font.hb_font(), glyph, &extents)) return 0;
    return double(extents.y_bearing) / font.units_per_em();
}

// What letters of a script look as high as: for those without capitals, what lies between the low
// and the high ones. 0 where nothing is known.
double look_of(const Font& font, std::uint32_t script) {
    if (has_x_height(script)) return font.metrics().x_height;
    if (script == HB_SCRIPT_HEBREW) return height_of(font, hebrew_alef);
    if (script == HB_SCRIPT_ARABIC) return std::sqrt(height_of(font, alef) * height_of(font, waw));
    return 0;
}

// What they have to look as high as beside Latin letters.
double look_wanted(const Font& font, std::uint32_t script) {
    const FontMetrics& metrics = font.metrics();
    return has_x_height(script) ? metrics.x_height
                                : std::sqrt(metrics.x_height * metrics.cap_height);
}

}  // namespace

double matched_size(const Font& own, const Font& other, std::uint32_t script) {
    constexpr double least = 0.8, most = 1.25;
    const double look = look_of(other, script);
    return look > 0 ? std::clamp(look_wanted(own, script) / look, least, most) : 1;
}

}  // namespace yaprak
