// A few letters through HarfBuzz, to see what a face makes of them: for the trials of a face.
#pragma once
#include <hb.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// HarfBuzz's name for a language. It keeps one for all threads: what one of them made is handed to
// the others in order.
hb_language_t language_of(const std::string& language);

struct TriedGlyph {
    std::uint32_t glyph, cluster;  // cluster: index of the letter
    bool operator==(const TriedGlyph&) const = default;
};

// `script` is HarfBuzz's tag.
std::vector<TriedGlyph> try_shape(hb_font_t* font, std::u32string_view letters,
                                  std::uint32_t script, const std::string& language,
                                  const std::vector<hb_feature_t>& features);

// The features for a whole buffer.
std::vector<hb_feature_t> features_set(std::initializer_list<const char*> tags, unsigned value);

}  // namespace yaprak
