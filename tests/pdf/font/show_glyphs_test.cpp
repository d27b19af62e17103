#include "pdf/font/show_glyphs.hpp"

#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace std::string_literals;
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
    CHECK(shown(two_glyphs(0_pt)) == "[(\0\1\0\2)]TJ\n"s);
}

TEST_CASE("kerning and opened spaces become corrections in thousandths") {
    CHECK(shown(two_glyphs(0.5_pt)) == "[(\0\1)-50(\0\2)]TJ\n"s);
    CHECK(shown(two_glyphs(-0.2_pt)) == "[(\0\1)20(\0\2)]TJ\n"s);
}

TEST_CASE("what rounding leaves over does not add up") {
    GlyphRun run = two_glyphs(0.004_pt);  // four tenths of a thousandth
    for (int i = 0; i < 3; ++i) run.glyphs.push_back(run.glyphs[0]);
    CHECK(shown(run) == "[(\0\1\0\2)-1(\0\1\0\1)-1(\0\1)]TJ\n"s);
}

TEST_CASE("what justification did to the letters is said once a run and taken back") {
    GlyphRun run = two_glyphs(0_pt);
    run.glyph_scale = 1.02;
    run.letter_space = 0.102_pt;
    for (Glyph& glyph : run.glyphs) glyph.advance = glyph.advance * 1.02 + 0.102_pt;
    CHECK(shown(run) == "102 Tz\n0.1 Tc\n[(\0\1\0\2)]TJ\n0 Tc\n100 Tz\n"s);
    run.glyphs[0].advance += 0.51_pt;
    CHECK(shown(run) == "102 Tz\n0.1 Tc\n[(\0\1)-50(\0\2)]TJ\n0 Tc\n100 Tz\n"s);
}

TEST_CASE("a raised glyph is shown at its height, and the pen comes back") {
    GlyphRun run = two_glyphs(0_pt);
    run.glyphs[1].y_offset = 2.5_pt;
    CHECK(shown(run) == "[(\0\1)]TJ\n2.5 Ts\n[(\0\2)]TJ\n0 Ts\n"s);
    run = two_glyphs(0_pt);
    run.glyphs[0].x_offset = 1_pt;
    CHECK(shown(run) == "[-100(\0\1)100(\0\2)]TJ\n"s);
}

TEST_CASE("no string is longer than PDF/A allows") {
    GlyphRun run = two_glyphs(0_pt);
    run.glyphs.resize(20001, run.glyphs[0]);
    const std::string out = shown(run);
    std::size_t longest = 0, begin = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i] == '(') begin = i;
        if (out[i] == ')') longest = std::max(longest, i - begin - 1);
    }
    CHECK(longest == 16000);
}

TEST_CASE("brackets, backslashes and carriage returns among the codes are escaped") {
    EmbeddedFont font(fonts()[sans()]);
    GlyphRun run = two_glyphs(0_pt);
    run.glyphs.resize(1);
    for (std::uint32_t glyph = 100; glyph < 200; ++glyph) font.code(glyph, "");
    const auto string_of = [&](CharCode code) {
        run.glyphs[0].id = 100 + code - 1u;
        run.glyphs[0].text_begin = run.glyphs[0].text_end = 0;
        std::string out;
        append_glyphs(out, run, font);
        return out.substr(2, out.find(')', 4) + 1 - 2);
    };
    CHECK(string_of('(') == "\0\\()"s);
    CHECK(string_of('\\') == "\0\\\\)"s);
    CHECK(string_of('\r') == "\0\\r)"s);
    CHECK(string_of('\n') == "\0\n)"s);
}

TEST_CASE("a place in the text that does not exist is no text") {
    GlyphRun run = two_glyphs(0_pt);
    run.glyphs[1].text_begin = 90;
    run.glyphs[1].text_end = 80;
    CHECK(shown(run) == "[(\0\1\0\2)]TJ\n"s);
}
