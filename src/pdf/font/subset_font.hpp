// A face and the glyphs that are shown -> a font file with these glyphs alone.
#pragma once
#include "text/font/font.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace yaprak {

struct FontSubset {
    std::string file;  // TrueType without layout, names and hinting, or the CFF table alone
    // Where each of the glyphs asked for went, in their order: its number, or its CID in a CFF font
    // that is keyed by them.
    std::vector<std::uint16_t> glyphs;
    std::string name;  // in PostScript: six letters, the same for the same glyphs, and the face's
};

// A face that was read through once, so that later subsets are quick. Reading it takes as long as
// making a few subsets.
class PreparedFace {
public:
    // Works at the first call only.
    void prepare(const Font& font);
    hb_face_t* face() const { return face_.get(); }  // nullptr before

private:
    struct Destroy {
        void operator()(hb_face_t* face) const;
    };
    std::unique_ptr<hb_face_t, Destroy> face_;
};

// A prepared face gives the same bytes. Throws Error when HarfBuzz refuses the face.
[[nodiscard]] FontSubset subset_font(const Font& font, const std::vector<std::uint32_t>& glyphs,
                                     const PreparedFace* prepared = nullptr);

// The same of characters, with the table that says which glyph each one is: for text that is typed
// later. Of a face with TrueType outlines.
[[nodiscard]] FontSubset subset_for_typing(const Font& font,
                                           const std::vector<char32_t>& characters);

}  // namespace yaprak
