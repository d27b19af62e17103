// A face as a font of the PDF: codes for what is shown while the pages are painted, then the
// glyphs that were used, their widths and their texts as objects (ISO 32000-1, 9.7 and 9.8).
#pragma once
#include "pdf/font/subset_cache.hpp"
#include "pdf/objects/deflate.hpp"
#include "pdf/objects/haru.hpp"
#include "text/font/font.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

using Code = std::uint16_t;

class EmbeddedFont {
public:
    // `font` must outlive this.
    explicit EmbeddedFont(const Font& font);

    // One glyph that stands for two texts (a hyphen and U+00AD, a space and U+00A0) has two codes:
    // so every reader gets the right text back.
    Code code(std::uint32_t glyph, std::string_view text);

    // Numbers the codes given so far anew, by glyph and text: the same for the same letters, in
    // whatever order they come, so that much of a font is the same in document after document.
    void settle();

    // How far the pen moves, in thousandths of the size.
    double width(Code code) const { return shown_[code - 1u].width; }

    // Fills the dictionary `font` that the pages refer to. Throws Error when HarfBuzz cannot make
    // the subset.
    void embed(haru::Document& document, const Deflater& deflate, SubsetCache& subsets,
               haru::Dict font) const;

private:
    struct Shown {
        std::uint32_t glyph;
        std::uint32_t short_text;  // the text, if it has at most three bytes
        std::string text;
        double width;
        Code other;  // the next code of the same glyph with another text; 0: none
    };
    const Font* font_;
    std::vector<Code> first_code_;  // by glyph; 0: not shown
    std::vector<Shown> shown_;      // by code - 1

    Code add(std::uint32_t glyph, std::string_view text);
    std::vector<std::uint32_t> glyphs() const;  // ascending, each once
    std::string glyph_map(const std::vector<std::uint32_t>& glyphs,
                          const std::vector<std::uint16_t>& places) const;
    std::vector<std::string_view> texts() const;
    std::string key() const;
    std::string widths() const;
    haru::Dict descendant(haru::Document& document, const SubsetCache::Packed& subset,
                          const std::string& widths) const;
    haru::Dict descriptor(haru::Document& document, const std::string& name) const;
};

}  // namespace yaprak
