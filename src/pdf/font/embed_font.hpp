// A face as a font of the PDF: codes for what is shown while the pages are painted, then the
// glyphs that were used, their widths and their texts as objects (ISO 32000-1, 9.7 and 9.8).
#pragma once
#include "pdf/font/subset_cache.hpp"
#include "pdf/objects/deflate.hpp"
#include "pdf/objects/haru.hpp"
#include "text/font/font.hpp"

#include <cassert>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yaprak {

using CharCode = std::uint16_t;

// What the font is for: any glyph, or letters that are typed.
enum class FontUse { of_glyphs, of_letters };

// What is known of a face as a whole (ISO 32000-1, 9.8); its file is the caller's to add.
[[nodiscard]] haru::Dict describe_font(haru::Document& document, const Font& font,
                                       const std::string& name, FontUse use);

class EmbeddedFont {
public:
    // `font` must outlive this.
    explicit EmbeddedFont(const Font& font);

    // One glyph that stands for two texts (a hyphen and U+00AD, a space and U+00A0) has two codes:
    // so every reader gets the right text back. Where a document shows more than the 65,534 codes
    // that two bytes can tell apart, every glyph still has its code, but some stand for a text of
    // theirs that is not the one shown.
    CharCode code(std::uint32_t glyph, std::string_view text);

    // Numbers the codes given so far anew, by glyph and text: the same for the same letters, in
    // whatever order they come, so that much of a font is the same in document after document.
    // Before, all that the document shows must have been asked for: no new glyph comes after it.
    void settle();

    // How far the pen moves, in thousandths of the size.
    double width(CharCode code) const {
        assert(code >= 1 && code <= shown_.size());
        return shown_[code - 1u].width;
    }

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
    };
    // What the further codes of a glyph are found by: its number and the text.
    struct OtherText {
        std::uint32_t glyph;
        std::string text;
        bool operator==(const OtherText&) const = default;
    };
    struct HashOfOther {
        std::size_t operator()(const OtherText& other) const {
            return std::hash<std::string>()(other.text) * 31 + other.glyph;
        }
    };
    const Font* font_;
    std::vector<CharCode> first_code_;                                  // by glyph; 0: not shown
    std::vector<Shown> shown_;                                          // by code - 1
    std::unordered_map<OtherText, CharCode, HashOfOther> other_codes_;  // only ever looked up
    std::size_t given_back_ = 0;  // codes from the last one down that were asked for a new glyph

    bool shows(CharCode code, std::string_view text) const;
    CharCode add_glyph(std::uint32_t glyph, std::string_view text);
    CharCode add_text(std::uint32_t glyph, std::string_view text);
    Shown shown(std::uint32_t glyph, std::string_view text) const;
    bool give_back_a_text();
    std::vector<std::uint32_t> glyphs() const;  // ascending, each once
    std::vector<std::uint16_t> places_of_codes(const std::vector<std::uint32_t>& glyphs,
                                               const std::vector<std::uint16_t>& places) const;
    std::vector<std::string_view> texts() const;
    std::string key() const;
    std::string widths() const;
    std::string widths_by_cid(const std::vector<std::uint16_t>& cids) const;
    haru::Dict descendant(haru::Document& document, const SubsetCache::Packed& subset,
                          const std::string& widths) const;
};

}  // namespace yaprak
