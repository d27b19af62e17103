#include "pdf/font/show_glyphs.hpp"

#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

// Two glyphs at ten points: a thousandth of the size is a hundredth of a point.
GlyphRun two_glyphs(Length correction) {
    const Font& font = fonts()[sans()];
    GlyphRun run;
    run.font = sans();
    run.size = 10_pt;
    run.text = "ab";
    for (std::uint32_t i = 0; i < 2; ++i) {
        Glyph glyph;
        glyph.id = font.glyph(i == 0 ? 'a' : 'b');
        glyph.advance = 10_pt * font.advance(glyph.id) + correction;
        glyph.text_begin = i;
        glyph.text_end = i + 1;
        run.glyphs.push_back(glyph);
    }
    return run;
}

std::string shown(const GlyphRun& run) {
    EmbeddedFont font(fonts()[sans()]);
    std::string out;
    append_glyphs(out, run, font);
    return out;
}

}  // namespace

TEST_CASE("glyphs at their own widths are one string") {
    CHECK(shown(two_glyphs(0_pt)) == "[<00010002>]TJ\n");
}

TEST_CASE("kerning and opened spaces become corrections in thousandths") {
    CHECK(shown(two_glyphs(0.5_pt)) == "[<0001>-50<0002>]TJ\n");
    CHECK(shown(two_glyphs(-0.2_pt)) == "[<0001>20<0002>]TJ\n");
}

TEST_CASE("what rounding leaves over does not add up") {
    GlyphRun run = two_glyphs(0.004_pt);  // four tenths of a thousandth
    for (int i = 0; i < 3; ++i) run.glyphs.push_back(run.glyphs[0]);
    CHECK(shown(run) == "[<00010002>-1<00010001>-1<0001>]TJ\n");
}

TEST_CASE("what justification did to the letters is said once a run and taken back") {
    GlyphRun run = two_glyphs(0_pt);
    run.glyph_scale = 1.02;
    run.letter_space = 0.102_pt;
    for (Glyph& glyph : run.glyphs) glyph.advance = glyph.advance * 1.02 + 0.102_pt;
    CHECK(shown(run) == "102 Tz\n0.1 Tc\n[<00010002>]TJ\n0 Tc\n100 Tz\n");
    run.glyphs[0].advance += 0.51_pt;
    CHECK(shown(run) == "102 Tz\n0.1 Tc\n[<0001>-50<0002>]TJ\n0 Tc\n100 Tz\n");
}

TEST_CASE("a raised glyph is shown at its height, and the pen comes back") {
    GlyphRun run = two_glyphs(0_pt);
    run.glyphs[1].y_offset = 2.5_pt;
    CHECK(shown(run) == "[<0001>]TJ\n2.5 Ts\n[<0002>]TJ\n0 Ts\n");
    run = two_glyphs(0_pt);
    run.glyphs[0].x_offset = 1_pt;
    CHECK(shown(run) == "[-100<0001>100<0002>]TJ\n");
}

TEST_CASE("no string is longer than PDF/A allows") {
    GlyphRun run = two_glyphs(0_pt);
    run.glyphs.resize(20001, run.glyphs[0]);
    const std::string out = shown(run);
    std::size_t longest = 0, begin = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i] == '<') begin = i;
        if (out[i] == '>') longest = std::max(longest, (i - begin) / 2);
    }
    CHECK(longest == 16000);
}

TEST_CASE("a place in the text that does not exist is no text") {
    GlyphRun run = two_glyphs(0_pt);
    run.glyphs[1].text_begin = 90;
    run.glyphs[1].text_end = 80;
    CHECK(shown(run) == "[<00010002>]TJ\n");
}
