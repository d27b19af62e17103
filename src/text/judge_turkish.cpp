// Three trials, each with the features that the one before it asked for: is ş still ş, does f join
// with i, is i still another glyph than ı.
#include "text/judge_turkish.hpp"

#include <hb.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace yaprak {
namespace {

struct DestroyBuffer {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

struct Shaped {
    std::uint32_t glyph, cluster;
    bool operator==(const Shaped&) const = default;
};

std::vector<hb_feature_t> all_off(std::initializer_list<const char*> tags) {
    std::vector<hb_feature_t> features;
    for (const char* tag : tags)
        features.push_back(
            {hb_tag_from_string(tag, -1), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
    return features;
}

std::vector<Shaped> shape(const Font& font, std::u32string_view text, const char* language,
                          const std::vector<hb_feature_t>& features) {
    const std::unique_ptr<hb_buffer_t, DestroyBuffer> buffer(hb_buffer_create());
    hb_buffer_add_utf32(buffer.get(), reinterpret_cast<const std::uint32_t*>(text.data()),
                        int(text.size()), 0, int(text.size()));
    hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), HB_SCRIPT_LATIN);
    hb_buffer_set_language(buffer.get(), hb_language_from_string(language, -1));
    hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_shape(font.shaper(), buffer.get(), features.data(), unsigned(features.size()));
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    std::vector<Shaped> shaped;
    for (unsigned i = 0; i < count; ++i) shaped.push_back({infos[i].codepoint, infos[i].cluster});
    return shaped;
}

// The i at the end of `text` has a glyph of its own, and it is not that of ı.
bool keeps_i(const Font& font, std::u32string_view text,
             const std::vector<hb_feature_t>& features) {
    const std::uint32_t dotless = font.glyph(U'ı'), last = std::uint32_t(text.size() - 1);
    const auto shaped = shape(font, text, "tr", features);
    const auto i = std::find_if(shaped.begin(), shaped.end(),
                                [&](const Shaped& glyph) { return glyph.cluster == last; });
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
    auto features = found.changes_cedilla ? all_off({"locl"}) : all_off({});
    found.joins_f_i = !keeps_every_i(font, features);
    if (!found.joins_f_i) return found;
    for (const hb_feature_t& feature : all_off({"liga", "clig", "calt"}))
        features.push_back(feature);
    found.dotless = !keeps_every_i(font, features);
    return found;
}

}  // namespace yaprak
