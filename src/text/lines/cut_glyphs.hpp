// A part of an item's glyphs as a run of a line, with the text that each glyph stands for.
#pragma once
#include "model/line.hpp"
#include "text/shape/shaped_text.hpp"

namespace yaprak {

class GlyphCutter {
public:
    explicit GlyphCutter(const ShapedText& shaped);

    // The text [begin, end) of the item, all of it or less; with a hyphen at its end, which stands
    // for U+00AD.
    GlyphRun cut(const ShapedItem& item, std::uint32_t begin, std::uint32_t end, bool hyphen);

private:
    void collect(const ShapedItem& item, std::uint32_t begin, std::uint32_t end, bool hyphen);

    const ShapedText& shaped_;
    Shaper shaper_;
    ShapedGlyphs glyphs_;
};

}  // namespace yaprak
