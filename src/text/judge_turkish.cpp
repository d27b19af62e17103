// Three trials, each with the features that the one before it asked for: is ş still ş, does f join
// with i, is i still another glyph than ı.
#include "text/judge_turkish.hpp"

#include "text/try_shape.hpp"

#include <algorithm>

namespace yaprak {
namespace {

std::vector<TriedGlyph> shape(const Font& font, std::u32string_view text, const char* language,
                              const std::vector<hb_feature_t>& features) {
    return try_shape(font, text, HB_SCRIPT_LATIN, language, features);
}

// The i at the end of `text` has a glyph of its own, and it is not that of ı.
bool keeps_i(const Font& font, std::u32string_view text,
             const std::vector<hb_feature_t>& features) {
    const std::uint32_t dotless = font.glyph(U'ı'), last = std::uint32_t(text.size() - 1);
    const auto shaped = shape(font, text, "tr", features);
    const auto i = std::find_if(shaped.begin(), shaped.end(),
                                [&](const TriedGlyph& glyph) { return glyph.cluster == last; });
    return i != shaped.end() && i->glyph != dotless;
}

bool keeps_every_i(const Font& font, const std::vector<hb_feature_t>& features) {
    return keeps_i(font, U"fi", features) && keeps_i(font, U"ffi", features) &&
           keeps_i(font, U"ki", features);
}

}  // namespace

Font::Turkish judge_turkish(const Font& font) {
    Font::Turkish found;
    const std::u32string_view letters = U"çğıöşüÇĞİÖŞÜ";
    found.letters = std::all_of(letters.begin(), letters.end(),
                                [&](char32_t letter) { return font.has(letter); });
    if (!found.letters) return found;
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
