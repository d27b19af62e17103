#include "text/text_cache.hpp"

#include "text/fonts.hpp"
#include "text/paragraph.hpp"
#include "text/styled.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

const std::string words = "Tedavi boyunca her hafta bir görüşme yapılır ve etkisi değerlendirilir.";

// Where each line begins and how wide it is.
std::string lines_of(const StyledText& text, const ParagraphStyle& style, Length measure,
                     TextCache* cache, Warnings& warnings) {
    std::string out;
    const ShapedParagraph paragraph(text, style, project_fonts(), {}, warnings, cache);
    for (const Line& line : paragraph.lines(measure, warnings))
        for (const LineRun& run : line.runs)
            out += std::to_string(run.tag) + " " + std::to_string(line.width.pt()) + " " +
                   run.glyphs.text + "\n";
    return out;
}

}  // namespace

TEST_CASE("a paragraph from the cache has the lines that it has without") {
    TextCache cache;
    Warnings warnings;
    for (int round = 0; round < 4; ++round)
        for (const Length measure : {100_pt, 200_pt})
            for (const Align align : {Align::left, Align::justify})
                for (const TagId tag : {1, 2}) {
                    StyledText text = styled(words, style_of("Source Serif 4"));
                    text.runs.front().tag = tag;
                    ParagraphStyle style;
                    style.align = align;
                    CHECK(lines_of(text, style, measure, &cache, warnings) ==
                          lines_of(text, style, measure, nullptr, warnings));
                }
    CHECK(cache.paragraphs.size() == 4);
}

TEST_CASE("what is wrong with a paragraph is told each time it is set") {
    TextCache cache;
    const StyledText text =
        styled("\U000F0000 " + std::string(300, 'x'), style_of("Source Serif 4"));
    for (int round = 0; round < 4; ++round) {
        Warnings with, without;
        CHECK(lines_of(text, {}, 50_pt, &cache, with) ==
              lines_of(text, {}, 50_pt, nullptr, without));
        CHECK(with.list().size() == without.list().size());
        CHECK(without.list().size() == 2);
    }
}

TEST_CASE("a list's marks, which come again in every document, are not kept for each of them") {
    TextCache cache;
    Warnings warnings;
    for (int document = 0; document < 100; ++document) {
        StyledText text = styled("1.", style_of("Source Serif 4"));
        text.runs.front().at = {"page-" + std::to_string(document) + ".md", 4, 1};
        lines_of(text, {}, 100_pt, &cache, warnings);
    }
    CHECK(cache.paragraphs.size() == 0);
}

TEST_CASE("a paragraph from the cache can be set in fewer lines, and in more, as it can without") {
    TextCache cache;
    std::string text;
    for (int i = 0; i < 8; ++i) text += words + " ";
    const StyledText styled_text = styled(text, style_of("Source Serif 4"));
    const auto shown = [&](const std::optional<ShapedParagraph::Other>& other) {
        if (!other) return std::string("none");
        std::string out = std::to_string(other->badness);
        for (const Line& line : other->lines) out += " " + std::to_string(line.width.pt());
        return out;
    };
    const auto all = [&](TextCache* kept) {
        Warnings warnings;
        const ShapedParagraph paragraph(styled_text, {}, project_fonts(), {}, warnings, kept);
        const std::size_t lines = paragraph.lines(200_pt, warnings).size();
        return shown(paragraph.shorter(200_pt, lines)) + shown(paragraph.longer(200_pt, lines)) +
               shown(paragraph.shorter(150_pt, lines));
    };
    for (int round = 0; round < 4; ++round) CHECK(all(&cache) == all(nullptr));
}
