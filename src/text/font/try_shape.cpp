#include "text/font/try_shape.hpp"

#include <map>
#include <memory>
#include <mutex>

namespace yaprak {
namespace {

struct DestroyBuffer {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

}  // namespace

hb_language_t language_of(const std::string& language) {
    static std::mutex making;
    thread_local std::map<std::string, hb_language_t> known;
    const auto [found, is_new] = known.try_emplace(language, HB_LANGUAGE_INVALID);
    if (is_new) {
        const std::lock_guard lock(making);
        found->second = hb_language_from_string(language.data(), int(language.size()));
    }
    return found->second;
}

std::vector<hb_feature_t> features_set(std::initializer_list<const char*> tags, unsigned value) {
    std::vector<hb_feature_t> features;
    for (const char* tag : tags)
        features.push_back(
            {hb_tag_from_string(tag, -1), value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
    return features;
}

std::vector<TriedGlyph> try_shape(hb_font_t* font, std::u32string_view letters,
                                  std::uint32_t script, const std::string& language,
                                  const std::vector<hb_feature_t>& features) {
    const std::unique_ptr<hb_buffer_t, DestroyBuffer> buffer(hb_buffer_create());
    hb_buffer_add_utf32(buffer.get(), reinterpret_cast<const std::uint32_t*>(letters.data()),
                        int(letters.size()), 0, int(letters.size()));
    hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), hb_script_t(script));
    hb_buffer_set_language(buffer.get(), language_of(language));
    hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_shape(font, buffer.get(), features.data(), unsigned(features.size()));
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    std::vector<TriedGlyph> shaped;
    for (unsigned i = 0; i < count; ++i) shaped.push_back({infos[i].codepoint, infos[i].cluster});
    return shaped;
}

}  // namespace yaprak
