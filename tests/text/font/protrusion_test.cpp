#include "text/font/protrusion.hpp"

#include "text/fonts.hpp"
#include "text/paragraph.hpp"
#include "text/styled.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

const FontBook& fonts() {
    return project_fonts();
}

std::vector<Line> set(const std::string& text, Length measure, Align align = Align::justify,
                      bool protrusion = true) {
    ParagraphStyle style;
    style.align = align;
    style.protrusion = protrusion;
    Warnings warnings;
    return ShapedParagraph(styled(text, style_of("Source Serif 4")), style, fonts(), {}, warnings)
        .lines(measure, warnings);
}

// Where the line's ink box begins and ends, the space that hangs there not counted.
struct Edges {
    double left, right;
};
Edges edges(const Line& line) {
    Edges out{line.x.pt() + line.runs.front().x.pt(), 0};
    Length x = line.x + line.runs.front().x;
    for (const LineRun& run : line.runs)
        for (const Glyph& glyph : run.glyphs.glyphs) {
            x += glyph.advance;
            if (run.glyphs.text[glyph.text_begin] != ' ') out.right = x.pt();
        }
    return out;
}

const std::string words =
    "Tedavi süresi, hastanın durumuna göre değişir. “Her gün” alınan ilaç, akşamları unutulmasın. "
    "Uyku düzeni, beslenme, yürüyüş ve (varsa) destek grupları, iyileşmeyi hızlandırır. ";

}  // namespace

TEST_CASE("light marks stand over the edges by a share of their width, letters do not") {
    const Font& serif = project_font("Source Serif 4");
    const double stop = serif.advance(serif.glyph(U'.'));
    CHECK(overhang(serif, U'.').right == doctest::Approx(0.65 * stop));
    CHECK(overhang(serif, U'.').left == 0);
    CHECK(overhang(serif, U'“').left > 0.1);
    CHECK(overhang(serif, 0x2010).right > 0.1);
    CHECK(overhang(serif, U'a').right == 0);
    CHECK(overhang(serif, U'5').right == 0);
}

TEST_CASE("a family has its own shares, and a face of one width has none") {
    const Font& sans = project_font("Source Sans 3");
    const double stop = sans.advance(sans.glyph(U'.'));
    CHECK(overhang(sans, U'.').right == doctest::Approx(0.7 * stop));
    CHECK(overhang(project_font("DejaVu Sans Mono"), U'.').right == 0);
}

TEST_CASE("every line but the last ends at the measure or, with a light mark, over it") {
    const Font& serif = project_font("Source Serif 4");
    int over = 0;
    const auto lines = set(words + words + words, 170_pt);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        std::string text = text_of(lines[i]);
        while (text.ends_with(' ')) text.pop_back();
        char32_t last = U'a';
        if (text.ends_with("\u00AD")) last = 0x2010;
        if (text.ends_with('.') || text.ends_with(',')) last = char32_t(text.back());
        const double right = overhang(serif, last).right * 11;
        if (lines[i].ratio != 0 && std::abs(lines[i].ratio) < 1)  // else it is flush left
            CHECK(edges(lines[i]).right == doctest::Approx(170 + right).epsilon(0.0005));
        CHECK(lines[i].width.pt() <= 170.01);
        over += right > 0;
    }
    CHECK(over > 2);
}

TEST_CASE("an opening quote at a line's beginning stands over the left edge") {
    const double quote = overhang(project_font("Source Serif 4"), U'“').left * 11;
    CHECK(edges(set("“Her gün”", 200_pt)[0]).left == doctest::Approx(-quote));
    CHECK(edges(set("“Her gün”", 200_pt, Align::left, false)[0]).left == 0);
    CHECK(edges(set("Her gün", 200_pt)[0]).left == 0);
}

TEST_CASE("what stands over is counted when the line is broken") {
    const Line whole = set("Tedavi süresi.", 500_pt, Align::left, false)[0];
    const Length measure = whole.width - 0.5_pt;
    CHECK(set("Tedavi süresi.", measure, Align::left, false).size() == 2);
    CHECK(set("Tedavi süresi.", measure, Align::left, true).size() == 1);
}

TEST_CASE("a centred line is centred by its letters") {
    const Line line = set("Tedavi.", 300_pt, Align::centre)[0];
    const double stop = overhang(project_font("Source Serif 4"), U'.').right * 11;
    CHECK(edges(line).left == doctest::Approx(300 - (edges(line).right - stop)).epsilon(0.001));
}
