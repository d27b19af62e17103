#include "page/set/missing_box.hpp"

#include "page/column/drawn.hpp"
#include "text/font/font.hpp"
#include "text/font/outline.hpp"

namespace yaprak {
namespace {

// Of the code's size.
constexpr double frame_rise = 0.9, frame_drop = 0.25, frame_width = 0.06, frame_margin = 0.1;

Item frame(const GlyphRun& run, Point pen) {
    const Length size = run.size;
    const Length width = run.width() - size * (2 * frame_margin);
    Path path = rectangle({width, size * (frame_rise + frame_drop)}, {});
    path.fill.reset();
    path.stroke = Stroke{run.colour, size * frame_width, {}};
    return drawn({pen.x + size * frame_margin, pen.y - size * frame_rise}, std::move(path));
}

Path outlines(const GlyphRun& run, const Font& font) {
    Path path;
    path.fill = run.colour;
    Length x;
    for (const Glyph& glyph : run.glyphs) {
        add_outline(font, glyph.id, run.size, {x + glyph.x_offset, -glyph.y_offset}, path.steps);
        x += glyph.advance;
    }
    return path;
}

}  // namespace

void add_missing_box(GlyphRun& run, Point pen, const FontBook& fonts, std::vector<Item>& items) {
    const Font& font = fonts[run.font];
    const std::uint32_t space = font.glyph(U' ');
    const Length blank = run.size * font.advance(space);
    items.push_back(frame(run, pen));
    if (space == 0 || blank <= 0_pt || run.width() <= 0_pt) return;
    Path code = outlines(run, font);
    if (!code.steps.empty()) items.push_back(drawn(pen, std::move(code)));
    Glyph glyph;
    glyph.id = space;
    glyph.advance = run.width();
    glyph.text_end = std::uint32_t(run.text.size());
    run.glyphs = {glyph};
    run.glyph_scale = glyph.advance / blank;
}

}  // namespace yaprak
