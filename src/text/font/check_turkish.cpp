// Three trials, each with the features that the one before it asked for: is ş still ş, does f join
// with i, is i still another glyph than ı. A font that lacks letters of Turkish is tried as well:
// those that it has are set in it.
#include "text/font/check_turkish.hpp"

#include "text/font/try_shape.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// 0 where the face has no glyph for the letter.
std::uint32_t glyph_of(hb_font_t* font, char32_t letter) {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font, letter, &glyph) ? glyph : 0;
}

std::vector<TriedGlyph> shape(hb_font_t* font, std::u32string_view text, const char* language,
                              const std::vector<hb_feature_t>& features) {
    return try_shape(font, text, HB_SCRIPT_LATIN, language, features);
}

// The i at the end of `text` has a glyph of its own, and it is not that of ı. A font without an i
// loses none.
bool keeps_i(hb_font_t* font, std::u32string_view text, const std::vector<hb_feature_t>& features) {
    if (glyph_of(font, U'i') == 0) return true;
    const std::uint32_t dotless = glyph_of(font, U'ı'), last = std::uint32_t(text.size() - 1);
    const auto shaped = shape(font, text, "tr", features);
    const auto i = std::find_if(shaped.begin(), shaped.end(),
                                [&](const TriedGlyph& glyph) { return glyph.cluster == last; });
    return i != shaped.end() && i->glyph != dotless;
}

bool keeps_every_i(hb_font_t* font, const std::vector<hb_feature_t>& features) {
    return keeps_i(font, U"fi", features) && keeps_i(font, U"ffi", features) &&
           keeps_i(font, U"ki", features);
}

}  // namespace

TurkishSupport check_turkish(hb_font_t* font) {
    TurkishSupport found;
    const std::u32string_view letters = U"çğıöşüÇĞİÖŞÜ";
    found.letters = std::all_of(letters.begin(), letters.end(),
                                [&](char32_t letter) { return glyph_of(font, letter) != 0; });
    found.changes_cedilla = shape(font, U"şŞ", "tr", {}) != shape(font, U"şŞ", "en", {});
    auto features = found.changes_cedilla ? features_set({"locl"}, 0) : features_set({}, 0);
    found.joins_f_i = !keeps_every_i(font, features);
    if (!found.joins_f_i) return found;
    for (const hb_feature_t& feature : features_set({"liga", "clig", "calt"}, 0))
        features.push_back(feature);
    found.dotless = !keeps_every_i(font, features);
    return found;
}

}  // namespace yaprak
