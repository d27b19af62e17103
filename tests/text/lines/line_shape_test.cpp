// First lines that are shorter than the others.
#include "text/fonts.hpp"
#include "text/lines/break_lines.hpp"
#include "text/paragraph.hpp"
#include "text/random.hpp"
#include "text/styled.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace yaprak;

namespace {

std::vector<Line> lines_of(const StyledText& text, Length measure, const LineShape& shape,
                           const ParagraphStyle& style = {}) {
    Warnings warnings;
    return ShapedParagraph(text, style, project_fonts(), {}, warnings)
        .lines(measure, shape, warnings);
}

std::string set(const std::string& text, Length measure, const LineShape& shape) {
    return texts_of(lines_of(in_squares(text), measure, shape));
}

std::string random_words(Random& random, unsigned count) {
    static const std::vector<std::string> words = {
        "tedavi", "ve",  "hastalıklarının", "ile", "e-posta", "50 mg", "değerlendirilmesi,",
        "ofis",   "(a)", "İstanbul’un",     "bir", "kâğıt",   "o"};
    std::string text;
    for (unsigned i = 0; i < count; ++i)
        text += (i == 0 ? "" : random.below(40) ? " " : "\n") + random.of(words);
    return text;
}

LineShape random_shape(Random& random, Length measure) {
    LineShape shape(random.below(9));
    for (LineRoom& room : shape) {
        room.left = measure * (0.01 * random.below(30));
        room.right = measure * (0.01 * random.below(30));
    }
    return shape;
}

ParagraphStyle random_style(Random& random) {
    ParagraphStyle style;
    style.align = random.of(std::vector<Align>{Align::left, Align::justify, Align::justify});
    if (random.below(3) == 0) style.first_line = 12_pt;
    return style;
}

}  // namespace

TEST_CASE("the first lines are as short as their shape, and the others have the whole measure") {
    const LineShape shape(2, {0_pt, 50_pt});
    CHECK(set("one two three four five six", 100_pt, shape) == "one |two |three four |five six");
}

TEST_CASE("a line that is shorter at the left begins further right") {
    const auto lines = lines_of(in_squares("one two four"), 80_pt, {{40_pt, 0_pt}});
    CHECK(texts_of(lines) == "one |two four");
    CHECK(lines[0].x == 40_pt);
    CHECK(lines[1].x == 0_pt);
}

TEST_CASE("a word that is too wide for the first line waits for one that it fits into") {
    CHECK(set("one seventeen two", 100_pt, {{50_pt, 0_pt}}) == "one |seventeen |two");
    CHECK(set("seventeen two", 100_pt, {{50_pt, 0_pt}}) == "seven|teen two");
}

TEST_CASE("a centred line stands in the middle of what its shape leaves") {
    ParagraphStyle style;
    style.align = Align::centre;
    const auto lines = lines_of(in_squares("one"), 100_pt, {{40_pt, 10_pt}}, style);
    CHECK(lines[0].x == 50_pt);
}

TEST_CASE("the author's line breaks do not begin a shape anew") {
    const LineShape shape(2, {0_pt, 50_pt});
    CHECK(set("one\ntwo three\nfour five", 100_pt, shape) == "one |two |three |four five");
}

TEST_CASE("a shape that takes nothing sets the lines that there are without it") {
    Random random{7};
    for (int i = 0; i < 60; ++i) {
        const StyledText text =
            styled(random_words(random, 5 + random.below(60)), style_of("Source Serif 4"));
        const ParagraphStyle style = random_style(random);
        const Length measure = Length::from_pt(120 + random.below(300));
        Warnings warnings;
        const ShapedParagraph paragraph(text, style, project_fonts(), {}, warnings);
        const auto plain = paragraph.lines(measure, warnings);
        const auto shaped = paragraph.lines(measure, LineShape(random.below(9)), warnings);
        CAPTURE(text.text);
        CHECK(texts_of(shaped) == texts_of(plain));
    }
}

TEST_CASE("no line is longer than its shape allows, and no letter is lost") {
    Random random{11};
    for (int i = 0; i < 200; ++i) {
        const std::string words = random_words(random, 1 + random.below(80));
        const StyledText text = styled(words, style_of("Source Serif 4"));
        const ParagraphStyle style = random_style(random);
        const Length measure = Length::from_pt(180 + random.below(250));
        const LineShape shape = random_shape(random, measure);
        const auto lines = lines_of(text, measure, shape, style);
        std::string together;
        for (std::size_t line = 0; line < lines.size(); ++line) {
            CAPTURE(words);
            CAPTURE(line);
            const Length indent = line == 0 ? style.first_line : 0_pt;
            CHECK(lines[line].width.pt() <= (room_of(shape, line, measure) - indent).pt() + 0.3);
            together += text_of(lines[line]);
        }
        std::erase_if(together, [](char c) { return c == ' ' || c == '\n'; });
        for (auto at = together.find("\u00AD"); at != together.npos; at = together.find("\u00AD"))
            together.erase(at, 2);
        std::string expected = words;
        std::erase_if(expected, [](char c) { return c == ' ' || c == '\n'; });
        CHECK(together == expected);
    }
}
