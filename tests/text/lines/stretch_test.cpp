#include "text/lines/stretch.hpp"

#include "text/font/font.hpp"
#include "text/fonts.hpp"
#include "text/paragraph.hpp"
#include "text/styled.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// Glyphs of the square font are as wide as the size: ten points.
ParagraphStyle giving(double spacing, double scaling) {
    ParagraphStyle style;
    style.align = Align::justify;
    style.letter_spacing = spacing;
    style.glyph_scaling = scaling;
    return style;
}

std::vector<Line> lines_of(const StyledText& text, Length measure, const ParagraphStyle& style) {
    Warnings warnings;
    return ShapedParagraph(text, style, project_fonts(), {}, warnings).lines(measure, warnings);
}

Elasticity give_in(char32_t script, std::uint8_t level, const ParagraphStyle& style) {
    TextItem item;
    item.font = project_fonts().find(square_style());
    item.script = script;
    item.level = level;
    return elasticity_of(item, square_style(), style, project_fonts());
}

constexpr char32_t latin = 0x4C61746E, arabic = 0x41726162, hebrew = 0x48656272;

}  // namespace

TEST_CASE("a space opens to one and a half of the font's and closes to four fifths") {
    Elasticity space;
    space.space = 10;
    CHECK(space.stretch(10) == doctest::Approx(5));
    CHECK(space.shrink(10) == doctest::Approx(2));
}

TEST_CASE("a space that kerning has narrowed shrinks only by what is left") {
    Elasticity space;
    space.space = 10;
    CHECK(space.shrink(9) == doctest::Approx(1));
    CHECK(space.shrink(7) == 0);
    CHECK(space.stretch(16) == 0);
}

TEST_CASE("the space between a number and its per cent sign keeps its width") {
    CHECK_FALSE(is_elastic("% 50", 1, 2));
    CHECK_FALSE(is_elastic("50\u00a0%", 2, 4));
    CHECK(is_elastic("50 mg", 2, 3));
    CHECK(is_elastic("% az", 1, 2));
    CHECK(is_elastic("50 % az", 4, 5));
    CHECK(is_elastic(" %", 0, 1));
}

TEST_CASE("letters stretch in justified lines only, and where they do not join") {
    ParagraphStyle style = giving(0.02, 0.01);
    CHECK(give_in(latin, 0, style).after_letter == doctest::Approx(0.2));
    CHECK(give_in(latin, 0, style).of_letter == 0.01);
    CHECK(give_in(arabic, 1, style).of_letter == 0);
    CHECK(give_in(hebrew, 1, style).after_letter == 0);
    style.align = Align::left;
    CHECK(give_in(latin, 0, style).of_letter == 0);
}

TEST_CASE("letters take their part of what a line stretches by") {
    // Six letters and a space in 71 points: the space could stretch by 5 points, the letters 5 ×
    // 0.2 between them and 6 × 0.1 in width. Of these 6.6 the line needs 1.
    const auto lines = lines_of(in_squares("abc def ghijk"), 71_pt, giving(0.02, 0.01));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].ratio == doctest::Approx(1 / 6.6));
    CHECK(lines[0].width.pt() == doctest::Approx(71));
    const GlyphRun& run = lines[0].runs.front().glyphs;
    CHECK(run.glyph_scale == doctest::Approx(1 + 0.01 / 6.6));
    CHECK(run.letter_space.pt() == doctest::Approx(0.2 / 6.6));
    CHECK(run.glyphs[0].advance.pt() == doctest::Approx(10 + (0.1 + 0.2) / 6.6));
    CHECK(run.glyphs[3].advance.pt() == doctest::Approx(10 + 5 / 6.6));    // the space
    CHECK(run.glyphs[6].advance.pt() == doctest::Approx(10 + 0.1 / 6.6));  // nothing after it
}

TEST_CASE("letters never stretch further than they may, the spaces take the rest") {
    const auto lines = lines_of(in_squares("abc def ghijklm"), 79_pt, giving(0.02, 0.01));
    const GlyphRun& run = lines.front().runs.front().glyphs;
    CHECK(run.glyph_scale == doctest::Approx(1.01));
    CHECK(run.letter_space.pt() == doctest::Approx(0.2));
    CHECK(run.glyphs[3].advance.pt() == doctest::Approx(10 + 9 - 1.6));
}

TEST_CASE("letters close as far as they open") {
    const auto lines = lines_of(in_squares("abc def ghijk"), 69_pt, giving(0.02, 0.01));
    const GlyphRun& run = lines.front().runs.front().glyphs;
    CHECK(lines.front().ratio == doctest::Approx(-1 / 3.6));
    CHECK(run.glyph_scale == doctest::Approx(1 - 0.01 / 3.6));
    CHECK(run.glyphs[3].advance.pt() == doctest::Approx(10 - 2 / 3.6));
}

TEST_CASE("a last line and a ragged line leave the letters as they are") {
    const auto lines = lines_of(in_squares("abc def ghijk"), 71_pt, giving(0.02, 0.01));
    CHECK(lines.back().runs.front().glyphs.glyph_scale == 1);
    ParagraphStyle ragged = giving(0.02, 0.01);
    ragged.align = Align::left;
    for (const Line& line : lines_of(in_squares("abc def ghijk"), 71_pt, ragged))
        CHECK(line.runs.front().glyphs.letter_space == 0_pt);
}
