#include "text/paragraph.hpp"

#include "text/fonts.hpp"
#include "text/styled.hpp"

#include <doctest/doctest.h>

#include <chrono>

using namespace yaprak;

namespace {

std::vector<Line> lines_of(const StyledText& text, Length measure,
                           const ParagraphStyle& style = {}) {
    Warnings warnings;
    return ShapedParagraph(text, style, project_fonts(), {}, warnings).lines(measure, warnings);
}

std::string set(const StyledText& text, Length measure, const ParagraphStyle& style = {}) {
    return texts_of(lines_of(text, measure, style));
}

ParagraphStyle aligned(Align align) {
    ParagraphStyle style;
    style.align = align;
    return style;
}

StyledText hyphenated(const std::string& text) {
    TextStyle style = square_style();
    style.hyphenate = true;
    return styled(text, style);
}

// Where what is seen of the line ends, from its left edge.
Length seen_end(const Line& line) {
    Length end;
    for (const LineRun& run : line.runs) {
        Length x = run.x;
        for (const Glyph& glyph : run.glyphs.glyphs) {
            x += glyph.advance;
            if (run.glyphs.text.substr(glyph.text_begin, 1) != " ") end = std::max(end, x);
        }
    }
    return end;
}

}  // namespace

TEST_CASE("words fill lines and the space at the end hangs over") {
    const auto lines = lines_of(in_squares("one two three four"), 90_pt);
    CHECK(texts_of(lines) == "one two |three |four");
    CHECK(lines[0].width == 70_pt);
    CHECK(lines[0].runs[0].glyphs.width() == 80_pt);
}

TEST_CASE("empty text is one line as high as its style") {
    Warnings warnings;
    const ShapedParagraph paragraph(in_squares(""), {}, project_fonts(), {}, warnings);
    const auto lines = paragraph.lines(100_pt, warnings);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].ascent == 8_pt);
    CHECK(lines[0].descent == 2_pt);
    CHECK(paragraph.natural_width() == Length());
    CHECK(lines_of(StyledText{}, 100_pt).size() == 1);
}

TEST_CASE("a line break of the author's is kept, an empty line too") {
    CHECK(set(in_squares("one\ntwo\n\nthree"), 200_pt) == "one |two ||three");
    CHECK(set(in_squares("\none\n"), 200_pt) == "|one");
}

TEST_CASE("many spaces are one, and none stands at a line's beginning") {
    CHECK(set(in_squares("  one   two\t \n  three "), 200_pt) == "one two |three");
}

TEST_CASE("in code every space counts and tabs go to columns of four") {
    ParagraphStyle code;
    code.preserve_spaces = true;
    CHECK(set(in_squares("if x:\n\ty  = 1\n"), 200_pt, code) == "if x: |    y  = 1");
    CHECK(set(in_squares("ab\tc"), 200_pt, code) == "ab  c");
}

TEST_CASE("a line of code that is too long goes on in the next, behind a space if there is one") {
    ParagraphStyle code;
    code.preserve_spaces = true;
    CHECK(set(in_squares("abcdef ghijkl mn"), 100_pt, code) == "abcdef |ghijkl mn");
    CHECK(set(in_squares("abcdefghijklmn"), 100_pt, code) == "abcdefghij|klmn");
}

TEST_CASE("a word wider than the measure is broken anywhere, with one warning") {
    Warnings warnings;
    const ShapedParagraph paragraph(in_squares("a abcdefghijkl b"), {}, project_fonts(), {},
                                    warnings);
    CHECK(texts_of(paragraph.lines(50_pt, warnings)) == "a |abcde|fghij|kl b");
    REQUIRE(warnings.list().size() == 1);
    CHECK(warnings.list()[0].problem == "the word \"abcdefghijkl\" is wider than the line");
    CHECK(to_text(warnings.list()[0].at) == "page.md:3:3");
}

TEST_CASE("a measure narrower than a letter still gives every letter") {
    CHECK(set(in_squares("abc d"), 5_pt) == "a|b|c |d");
    CHECK(set(in_squares("abc d"), Length()) == "a|b|c |d");
    CHECK(set(in_squares("abc d"), -5_pt) == "a|b|c |d");
}

TEST_CASE("widths are those of the widest box and of the text without a break") {
    Warnings warnings;
    const ShapedParagraph paragraph(in_squares("one three\nabcdefg"), {}, project_fonts(), {},
                                    warnings);
    CHECK(paragraph.least_width({}).pt() == doctest::Approx(70));
    CHECK(paragraph.natural_width().pt() == doctest::Approx(90));
}

TEST_CASE("the least width divides only words that are too long to stay whole") {
    Warnings warnings;
    const ShapedParagraph paragraph(hyphenated("masa kalemlik"), {}, project_fonts(), {}, warnings);
    CHECK(paragraph.least_width({}).pt() == doctest::Approx(40));
    CHECK(paragraph.least_width(60_pt).pt() == doctest::Approx(60));
    CHECK(paragraph.least_width(90_pt).pt() == doctest::Approx(80));
}

TEST_CASE("in a table's cell only words wider than the measure are divided") {
    const auto set_cell = [](const std::string& text, Length measure) {
        Warnings warnings;
        const ShapedParagraph cell(hyphenated(text), {}, project_fonts(), {}, warnings);
        return texts_of(cell.lines(measure, warnings, Division::of_wide_words));
    };
    CHECK(set_cell("bir kalemlik", 80_pt) == "bir |kalemlik");
    CHECK(set_cell("bir kalemlik", 60_pt) == "bir |kalem-|lik");
}

TEST_CASE("lines stand left, right or in the middle of the measure") {
    CHECK(lines_of(in_squares("abc"), 100_pt)[0].x == Length());
    CHECK(lines_of(in_squares("abc"), 100_pt, aligned(Align::right))[0].x == 70_pt);
    CHECK(lines_of(in_squares("abc def"), 50_pt, aligned(Align::centre))[0].x == 10_pt);
}

TEST_CASE("a justified line is as wide as the measure, the last one as wide as its text") {
    const auto lines = lines_of(in_squares("aa bb cc dd ee"), 85_pt, aligned(Align::justify));
    REQUIRE(texts_of(lines) == "aa bb cc |dd ee");
    CHECK(lines[0].width.pt() == doctest::Approx(85));
    CHECK(seen_end(lines[0]).pt() == doctest::Approx(85));
    CHECK(lines[0].ratio == doctest::Approx(0.5));
    CHECK(lines[1].width.pt() == doctest::Approx(50));
    CHECK(lines[1].ratio == 0);
}

TEST_CASE("a line is stretched without the space between a number and its per cent sign") {
    const auto lines = lines_of(in_squares("aa % 5 cc dd ee"), 95_pt, aligned(Align::justify));
    REQUIRE(texts_of(lines) == "aa % 5 cc |dd ee");
    CHECK(lines[0].width.pt() == doctest::Approx(95));
    const std::vector<Glyph>& glyphs = lines[0].runs[0].glyphs.glyphs;
    CHECK(glyphs[2].advance.pt() == doctest::Approx(12.5));
    CHECK(glyphs[4].advance.pt() == doctest::Approx(10));
    CHECK(glyphs[6].advance.pt() == doctest::Approx(12.5));
}

TEST_CASE("spaces shrink by a fifth at most") {
    const auto lines = lines_of(in_squares("aa bb cc dd"), 76_pt, aligned(Align::justify));
    REQUIRE(texts_of(lines) == "aa bb cc |dd");
    CHECK(lines[0].ratio == doctest::Approx(-1));
    CHECK(set(in_squares("aa bb cc dd"), 75_pt, aligned(Align::justify)) == "aa bb |cc dd");
}

TEST_CASE("words are not stacked at the edge where other lines are as good") {
    const std::string text = "aaaaaaaaaaaaa bbbbbbbbbbbbb ve, ccccccccccccc dddddddddddddd ";
    CHECK(set(in_squares(text + "ve eeeeeee"), 310_pt) ==
          "aaaaaaaaaaaaa bbbbbbbbbbbbb ve, |ccccccccccccc dddddddddddddd |ve eeeeeee");
    CHECK(set(in_squares(text + "ya eeeeeee"), 310_pt) ==
          "aaaaaaaaaaaaa bbbbbbbbbbbbb ve, |ccccccccccccc dddddddddddddd ya |eeeeeee");
}

TEST_CASE("the first line is indented, or hangs") {
    ParagraphStyle style;
    style.first_line = 20_pt;
    auto lines = lines_of(in_squares("aaa bbb ccc ddd eee"), 110_pt, style);
    CHECK(texts_of(lines) == "aaa bbb |ccc ddd eee");
    CHECK(lines[0].x == 20_pt);
    CHECK(lines[1].x == Length());
    style.first_line = -40_pt;
    lines = lines_of(in_squares("aaa bbb ccc ddd"), 70_pt, style);
    CHECK(texts_of(lines) == "aaa bbb ccc |ddd");
    CHECK(lines[0].x == -40_pt);
    style.first_line = 500_pt;
    CHECK(lines_of(in_squares("aaa bbb"), 100_pt, style)[0].x == 75_pt);
}

TEST_CASE("a character that no font has is framed, keeps its text and goes with its line") {
    const auto lines = lines_of(in_squares("aaaa \U00012000 \U00012001"), 65_pt);
    CHECK(texts_of(lines) == "aaaa |\U00012000 |\U00012001");
    int framed = 0;
    for (const Line& line : lines)
        for (const LineRun& run : line.runs) framed += run.framed;
    CHECK(framed == 2);
}

TEST_CASE("a divided word ends in a hyphen that stands for U+00AD") {
    const auto lines = lines_of(hyphenated("aa tedavisi"), 90_pt, aligned(Align::justify));
    CHECK(texts_of(lines) == "aa teda-|visi");
    CHECK(lines[0].hyphenated);
    const GlyphRun& run = lines[0].runs.back().glyphs;
    CHECK(run.text == "aa teda\u00AD");
    CHECK(run.glyphs.back().id == project_font("Square").glyph(0x2010));
    CHECK(run.text.substr(run.glyphs.back().text_begin) == "\u00AD");
}

TEST_CASE("an author's soft hyphen divides, and is nowhere else to be seen") {
    CHECK(set(hyphenated("aa xyz\u00ADxyz"), 70_pt, aligned(Align::justify)) == "aa xyz-|xyz");
    CHECK(set(hyphenated("aa xyz\u00ADxyz"), 200_pt) == "aa xyzxyz");
}

TEST_CASE("a hint divides like a soft hyphen") {
    StyledText text = hyphenated("aa xyzxyz");
    text.break_hints = {6};
    CHECK(set(text, 70_pt, aligned(Align::justify)) == "aa xyz-|xyz");
    CHECK(set(text, 200_pt) == "aa xyzxyz");
}

TEST_CASE("a word that its author divides is divided nowhere else") {
    CHECK(set(hyphenated("aa tedavisi"), 90_pt, aligned(Align::justify)) == "aa teda-|visi");
    CHECK(set(hyphenated("aa te\u00ADdavisi"), 90_pt, aligned(Align::justify)) == "aa te-|davisi");
}

TEST_CASE("after an apostrophe nothing is printed at the line's end") {
    CHECK(set(hyphenated("aa Ankara’dan bb"), 110_pt, aligned(Align::justify)) ==
          "aa Ankara’|dan bb");
}

TEST_CASE("a tracked line is centred without the space behind its last letter") {
    TextStyle style = square_style();
    style.tracking = 0.1;
    const auto lines = lines_of(styled("abc", style), 100_pt, aligned(Align::centre));
    CHECK(lines[0].width.pt() == doctest::Approx(32));
    CHECK(lines[0].x.pt() == doctest::Approx(34));
}

TEST_CASE("lines are broken and set by widened spaces, ragged and justified") {
    TextStyle style = square_style();
    style.word_spacing = 0.5;
    const StyledText text = styled("aa bb cc dd", style);
    const auto ragged = lines_of(text, 85_pt);
    REQUIRE(texts_of(ragged) == "aa bb |cc dd");
    CHECK(ragged[0].width.pt() == doctest::Approx(55));
    CHECK(texts_of(lines_of(text, 84_pt)) == "aa bb |cc dd");
    CHECK(texts_of(lines_of(text, 54_pt)) == "aa |bb |cc |dd");
    const auto justified = lines_of(text, 60_pt, aligned(Align::justify));
    REQUIRE(texts_of(justified) == "aa bb |cc dd");
    CHECK(justified[0].width.pt() == doctest::Approx(60));
    CHECK(justified[0].runs[0].glyphs.glyphs[2].advance.pt() == doctest::Approx(20));
}

TEST_CASE("a line carries links, tags and marks of its runs, and the hanging space has no mark") {
    StyledText text = in_squares("aa bb cc");
    text.runs.front().end = 3;
    TextRun marked = text.runs.front();
    marked.end = text.text.size();
    marked.style.underline = true;
    marked.style.rise = 3_pt;
    marked.tag = 5;
    marked.link = 1;
    text.runs.push_back(marked);
    const auto lines = lines_of(text, 50_pt);
    REQUIRE(texts_of(lines) == "aa bb |cc");
    REQUIRE(lines[0].runs.size() == 3);
    CHECK(lines[0].runs[1].x == 30_pt);
    CHECK(lines[0].runs[1].underline);
    CHECK(lines[0].runs[1].link == 1);
    CHECK(lines[0].runs[1].tag == 5);
    CHECK(lines[0].runs[1].rise == 3_pt);
    CHECK(lines[0].runs[2].glyphs.text == " ");
    CHECK_FALSE(lines[0].runs[2].underline);
    CHECK(lines[0].ascent == 11_pt);
}

TEST_CASE("a paragraph from right to left begins at the right") {
    TextStyle style = style_of("DejaVu Sans", "ar");
    ParagraphStyle paragraph;
    paragraph.right_to_left = true;
    paragraph.align = Align::right;
    const auto lines = lines_of(styled("سلام 123 abc", style), 200_pt, paragraph);
    REQUIRE(lines.size() == 1);
    CHECK(text_of(lines[0]) == "abc 123سلام ");
    CHECK(lines[0].runs.back().glyphs.right_to_left);
    CHECK_FALSE(lines[0].runs.front().glyphs.right_to_left);
    CHECK((lines[0].x + lines[0].width).pt() == doctest::Approx(200));
}

TEST_CASE("an address that is wider than the measure goes on before a dot, else it is cut") {
    CHECK(set(in_squares("ab@klinikadi.example"), 160_pt) == "ab@klinikadi|.example");
    CHECK(set(in_squares("ab@klinikadi.example"), 200_pt) == "ab@klinikadi.example");
    CHECK(set(in_squares("ab@klinikadi.example cd"), 190_pt) == "ab@|klinikadi.example |cd");
}
