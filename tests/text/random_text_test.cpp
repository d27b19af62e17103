// Properties that hold for every text at every measure.
#include "text/fonts.hpp"
#include "text/paragraph.hpp"
#include "text/random.hpp"
#include "text/styled.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace yaprak;

namespace {

const std::vector<std::string> vocabulary = {
    "tedavi",
    "hastalıklarının",
    "ve",
    "ile",
    "değerlendirilmesi",
    "TMS’nin",
    "%50",
    "ofis",
    "fikir",
    "etkili",
    "Uzm.",
    "Dr.",
    "(İstanbul)",
    "50",
    "mg",
    "kan–beyin",
    "DSM-5",
    "→",
    "👩‍⚕️",
    "e-posta",
    "AVATAR",
    "ΔΩ",
    "Привет",
    "rTMS",
    "“sözcük”",
    "www.klinik.example/hizmetler/tms-tedavisi",
    "kâğıt",
    "ffi",
};

std::string random_text(Random& random, unsigned words) {
    std::string text;
    for (unsigned i = 0; i < words; ++i) {
        if (i) text += random.below(30) ? " " : "\n";
        text += vocabulary[random.below(unsigned(vocabulary.size()))];
        if (random.below(9) == 0) text += ",";
    }
    return text;
}

// One to four stretches of different looks.
StyledText random_styled(Random& random, const std::string& text) {
    StyledText result{text, {}, {}};
    TextStyle style = style_of(random.below(2) ? "Source Serif 4" : "Source Sans 3");
    for (unsigned left = random.below(4); left > 0; --left) {
        std::size_t end = random.below(unsigned(text.size()));
        while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
        if (!result.runs.empty() && end <= result.runs.back().end) continue;
        result.runs.push_back({end, style, no_tag, -1, {}});
        style.weight = random.below(2) ? 700 : 400;
        style.underline = random.below(2);
        style.tracking = random.below(4) ? 0 : 0.05;
        style.word_spacing = random.below(4) ? 0 : 0.1;
    }
    result.runs.push_back({text.size(), style, no_tag, -1, {}});
    return result;
}

// Without the hyphens that lines add.
std::string plain(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "\u00AD") == 0) {
            ++i;
        } else {
            out += text[i] == '\n' ? ' ' : text[i];  // a break is read as a space
        }
    }
    return out;
}

void check_ranges(const GlyphRun& run) {
    std::size_t covered = 0;
    for (const Glyph& glyph : run.glyphs) {
        CHECK(glyph.id != 0);
        CHECK(glyph.text_begin <= glyph.text_end);
        covered += glyph.text_end - glyph.text_begin;
    }
    CHECK(covered == run.text.size());
}

}  // namespace

TEST_CASE("whatever the text and the measure: nothing is lost, nothing stands over") {
    const std::vector<std::string> fallback = {"DejaVu Sans", "Noto Emoji"};
    for (unsigned seed = 1; seed <= 150; ++seed) {
        Random random{seed};
        const StyledText text = random_styled(random, random_text(random, 1 + random.below(90)));
        ParagraphStyle style;
        style.align = Align(random.below(4));
        const Length measure = Length::from_pt(40 + random.below(400));
        INFO("seed " << seed << ", measure " << measure.pt());
        Warnings warnings;
        const ShapedParagraph paragraph(text, style, project_fonts(), fallback, warnings);
        const auto lines = paragraph.lines(measure, warnings);
        std::string all;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            all += text_of(lines[i]);
            for (const LineRun& run : lines[i].runs) check_ranges(run.glyphs);
            CHECK(lines[i].width.pt() < measure.pt() + 0.3);
            CHECK(lines[i].ratio >= -1 - 1e-6);
            const bool stretched = style.align == Align::justify && lines[i].ratio > 0;
            if (stretched) CHECK(std::abs(lines[i].width.pt() - measure.pt()) < 0.01);
        }
        CHECK(plain(all) == plain(text.text));
    }
}

TEST_CASE("the same text gives the same lines, however often it is asked") {
    Random random{5};
    const StyledText text = random_styled(random, random_text(random, 80));
    Warnings warnings;
    const ShapedParagraph paragraph(text, {}, project_fonts(), {"DejaVu Sans", "Noto Emoji"},
                                    warnings);
    const std::string first = texts_of(paragraph.lines(200_pt, warnings));
    paragraph.lines(90_pt, warnings);
    CHECK(texts_of(paragraph.lines(200_pt, warnings)) == first);
}

TEST_CASE("a word as long as a book and a book of short words are set all the same") {
    ParagraphStyle style;
    Warnings warnings;
    for (const std::string& word : {std::string("a"), std::string("a ")}) {
        std::string text;
        while (text.size() < 200000) text += word;
        const ShapedParagraph paragraph(in_squares(text), style, project_fonts(), {}, warnings);
        CHECK(paragraph.lines(500_pt, warnings).size() >= 4000);
    }
    CHECK(warnings.list().size() == 1);
}
