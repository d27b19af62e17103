#include "text/lines/space_run.hpp"

namespace yaprak {

std::optional<LineRun> space_like(const LineRun& before, const Font& font) {
    Glyph glyph;
    glyph.id = font.glyph(U' ');
    glyph.advance = before.glyphs.size * font.advance(glyph.id);
    glyph.text_end = 1;
    if (glyph.id == 0) return std::nullopt;
    LineRun space = before;
    space.underline = space.strikethrough = space.framed = false;
    space.highlight.reset();
    space.field.reset();
    space.note = -1;
    space.glyphs.text.assign(1, ' ');
    space.glyphs.glyphs = {glyph};
    return space;
}

}  // namespace yaprak
