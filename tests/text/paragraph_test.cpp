#include "text/paragraph.hpp"

#include "text/fonts.hpp"
#include "text/styled.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::vector<std::string> set(const StyledText& text, Length measure, ParagraphStyle style = {}) {
    Warnings warnings;
    const ShapedParagraph paragraph(text, style, project_fonts(), {}, warnings);
    return texts_of(paragraph.lines(measure, warnings));
}

}  // namespace

TEST_CASE("words fill lines and the space at the end hangs over") {
    CHECK(set(square("one two three four"), 90_pt) == Texts{"one two ", "three ", "four"});
}

TEST_CASE("empty text is one line as high as its style") {
    Warnings warnings;
    const ShapedParagraph paragraph(square(""), {}, project_fonts(), {}, warnings);
    const auto lines = paragraph.lines(100_pt, warnings);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].ascent == 8_pt);
    CHECK(lines[0].descent == 2_pt);
    CHECK(paragraph.natural_width() == Length());
}

TEST_CASE("a line break of the author's is kept, an empty line too") {
    CHECK(set(square("one\ntwo\n\nthree"), 200_pt) == Texts{"one", "two", "", "three"});
}

TEST_CASE("a word wider than the measure is broken anywhere, with one warning") {
    Warnings warnings;
    const ShapedParagraph paragraph(square("a abcdefghijkl b"), {}, project_fonts(), {}, warnings);
    const auto lines = paragraph.lines(50_pt, warnings);
    CHECK(texts_of(lines) == Texts{"a ", "abcde", "fghij", "kl b"});
    REQUIRE(warnings.list().size() == 1);
    CHECK(warnings.list()[0].problem == "a word of 12 characters is wider than the measure");
}

TEST_CASE("widths are those of the widest piece and of the text without a break") {
    Warnings warnings;
    const ShapedParagraph paragraph(square("one three\nabcdefg"), {}, project_fonts(), {},
                                    warnings);
    CHECK(paragraph.least_width().pt() == doctest::Approx(70));
    CHECK(paragraph.natural_width().pt() == doctest::Approx(90));
}
