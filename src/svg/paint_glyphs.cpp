#include "svg/paint_glyphs.hpp"

#include "svg/syntax.hpp"
#include "text/font/font.hpp"
#include "text/font/outline.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// From the font's units to the run's place: what is set upwards is turned to the left.
Matrix units_to_place(const GlyphRun& run, Point at, double units_per_em) {
    const double down = std::max(run.size.pt(), 0.001) / units_per_em;
    const double across = down * std::max(run.glyph_scale, 0.001);
    const double x = at.x.pt(), y = at.y.pt();
    return run.upwards ? Matrix{0, -across, down, 0, x, y} : Matrix{across, 0, 0, down, x, y};
}

}  // namespace

void paint_glyphs(std::string& out, const GlyphRun& run, Point at, const Matrix& matrix,
                  const std::string& fill, SvgDefinitions& definitions) {
    const Matrix own = units_to_place(run, at, definitions.fonts()[run.font].units_per_em());
    const double down = run.upwards ? own.c : own.d, across = run.upwards ? -own.b : own.a;
    std::string uses;
    double pen = 0;
    for (const Glyph& glyph : run.glyphs) {
        const std::string& id = definitions.glyph(run.font, glyph.id);
        const double x = (pen + glyph.x_offset.pt()) / across, y = -glyph.y_offset.pt() / down;
        pen += glyph.advance.pt();
        if (id.empty()) continue;
        uses += "<use" + svg_href(id) + svg_attribute("x", x, 0);
        if (y != 0) uses += svg_attribute("y", y, 0);
        uses += "/>";
    }
    if (!uses.empty())
        out += "<g" + fill + svg_transform(matrix.after(own)) + ">" + uses + "</g>\n";
}

std::vector<PathStep> outlines_of(const GlyphRun& run, Point at, const FontBook& fonts) {
    std::vector<PathStep> steps;
    Length pen;
    for (const Glyph& glyph : run.glyphs) {
        add_outline(fonts[run.font], glyph.id, run.size,
                    at + Point{pen + glyph.x_offset, -glyph.y_offset}, steps);
        pen += glyph.advance;
    }
    return steps;
}

}  // namespace yaprak
