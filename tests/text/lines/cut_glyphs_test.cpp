#include "text/lines/cut_glyphs.hpp"

#include "text/fonts.hpp"
#include "text/shape/shape_text.hpp"
#include "text/styled.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

ShapedText shaped(const std::string& text, const TextStyle& style) {
    Warnings warnings;
    return shape_text(styled(text, style), {}, project_fonts(), {}, warnings);
}

std::vector<std::uint32_t> ids(const GlyphRun& run) {
    std::vector<std::uint32_t> found;
    for (const Glyph& glyph : run.glyphs) found.push_back(glyph.id);
    return found;
}

}  // namespace

TEST_CASE("a part cut out of a text is as if it had been shaped alone") {
    const std::string text = "AVATAR Tokyo etkili ofis ffi difference To. Ve";
    for (const char* family : {"Source Sans 3", "Source Serif 4", "DejaVu Sans"}) {
        const ShapedText whole = shaped(text, style_of(family, "en"));
        REQUIRE(whole.items.size() == 1);
        GlyphCutter cutter(whole);
        for (std::uint32_t begin = 0; begin < text.size(); begin += 3)
            for (std::uint32_t end = begin + 1; end <= text.size(); ++end) {
                const GlyphRun part = cutter.cut(whole.items[0], begin, end, false);
                const ShapedText alone =
                    shaped(text.substr(begin, end - begin), style_of(family, "en"));
                if (alone.text != part.text) continue;  // spaces at the ends were dropped
                INFO(family << " " << part.text);
                REQUIRE(part.glyphs.size() == alone.glyphs.size());
                double width = 0;
                for (const ShapedGlyph& glyph : alone.glyphs) width += glyph.advance;
                CHECK(part.width().pt() == doctest::Approx(width));
                CHECK(part.glyphs.back().id == alone.glyphs.back().id);
            }
    }
}

TEST_CASE("a break inside a ligature gives both parts their letters") {
    const ShapedText whole = shaped("offi", style_of("DejaVu Sans", "en"));
    REQUIRE(whole.glyphs.size() == 2);
    GlyphCutter cutter(whole);
    const Font& font = project_font("DejaVu Sans");
    CHECK(ids(cutter.cut(whole.items[0], 0, 2, true)) ==
          std::vector{font.glyph(U'o'), font.glyph(U'f'), font.glyph(0x2010)});
    CHECK(cutter.cut(whole.items[0], 2, 4, false).text == "fi");
}

TEST_CASE("a cluster's text belongs to the glyph of it that is drawn first") {
    const ShapedText whole = shaped("etti ffi", style_of("Source Serif 4"));
    const GlyphRun run = GlyphCutter(whole).cut(whole.items[0], 0, 8, false);
    std::string text;
    for (const Glyph& glyph : run.glyphs)
        text += run.text.substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
    CHECK(text == "etti ffi");
}
