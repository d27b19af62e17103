#include "text/shape/shape_cache.hpp"

#include "text/font/font.hpp"
#include "text/fonts.hpp"
#include "text/random.hpp"
#include "text/shape/shape_text.hpp"
#include "text/styled.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// Words that kern with a space, join, hold marks and invisible signs, or call rules of their own.
const std::vector<std::string> words = {
    "tedavi",
    "Tokyo",
    "To",
    "V",
    "Y.",
    "AVATAR",
    "fikir",
    "ofis",
    "etkili",
    "affı",
    "ffi",
    "İğne",
    "ışık",
    "şöyle",
    "A",
    "T,",
    "“Yok”",
    "’le",
    "1\u20442",
    "3/4",
    "10",
    "1290,",
    "0312",
    "%50",
    "a\u0301",
    "\u0301",
    "\u200C",
    "sa\u200Dna",
    "bo\u00ADya",
    "Dr.\u00A0Ay",
    "\u00A0",
    "-",
    "–",
    "Straße",
    "Größe",
    "Äpfel",
    "Waſſer",
    "ΔΩ",
    "Привет",
    "ТОВ",
    "العربية",
    "بِسْمِ",
    "لا",
    "لله",
    "في",
    "مرحباً،",
    "س\u200Dم",
    "می\u200Cخواهم",
    "۴۶۷",
    "٤٦٧",
    "שָׁלוֹם",
    "אב״ג",
    "👩‍⚕️",
    "→",
    "na\u0131\u0307ve",
    "Bundesausbildungsförderungsgesetzänderungsverordnungsentwurf"};

const std::vector<std::string> families = {
    "Source Sans 3",    "Source Serif 4",    "Source Sans 3",    "Source Serif 4", "DejaVu Sans",
    "DejaVu Sans Mono", "Noto Naskh Arabic", "Noto Sans Hebrew", "Square"};

TextStyle random_style(Random& random) {
    static const std::vector<std::string> langs = {"tr", "de", "en", "ar", "fa", "ur", "ru"};
    TextStyle style = style_of(random.of(families), random.of(langs));
    if (!project_font(style.family).turkish().letters) style.lang = "ar";
    style.size = Length::from_pt(6 + random.below(30) / 3.0);
    style.weight = random.below(3) ? 400 : 700;
    style.slant = random.below(4) ? Slant::upright : Slant::italic;
    style.tracking = random.below(3) ? 0 : 0.03;
    style.word_spacing = random.below(3) ? 0 : 0.08;
    style.figures = Figures(random.below(4));
    style.small_caps = random.below(5) ? SmallCaps::none : SmallCaps(random.below(3));
    return style;
}

StyledText random_text(Random& random) {
    StyledText text;
    for (unsigned left = 1 + random.below(30); left > 0; --left) {
        text.text += random.of(words);
        if (random.below(12)) text.text += random.below(40) ? " " : "\n";
        if (random.below(6) == 0) text.text += " ";
        if (random.below(5) == 0)
            text.runs.push_back({text.text.size(), random_style(random), no_tag, -1, {}});
    }
    text.runs.push_back({text.text.size(), random_style(random), no_tag, -1, {}});
    return text;
}

ShapedText shaped(const StyledText& text, const ParagraphStyle& style, ShapeCache* shapes) {
    static const std::vector<std::string> fallback = {"Noto Naskh Arabic", "Noto Sans Hebrew",
                                                      "DejaVu Sans", "Noto Emoji"};
    Warnings warnings;
    return shape_text(text, style, project_fonts(), fallback, warnings, shapes);
}

bool same(const ShapedGlyph& a, const ShapedGlyph& b) {
    return a.id == b.id && a.cluster == b.cluster && a.safe == b.safe && a.advance == b.advance &&
           a.x_offset == b.x_offset && a.y_offset == b.y_offset;
}

// -1 where they are the same.
int first_difference(const ShapedText& a, const ShapedText& b) {
    for (std::size_t i = 0; i < std::min(a.glyphs.size(), b.glyphs.size()); ++i)
        if (!same(a.glyphs[i], b.glyphs[i])) return int(i);
    return a.glyphs.size() == b.glyphs.size() ? -1
                                              : int(std::min(a.glyphs.size(), b.glyphs.size()));
}

std::string in_language(const std::string& lang, const std::string& text) {
    ShapeCache shapes;
    const StyledText styled_text = styled(text, style_of("Source Serif 4", lang));
    shaped(styled_text, {}, &shapes);
    const ShapedText again = shaped(styled_text, {}, &shapes);
    std::string ids;
    for (const ShapedGlyph& glyph : again.glyphs) ids += std::to_string(glyph.id) + " ";
    return ids;
}

}  // namespace

TEST_CASE("words from the cache are the glyphs that shaping the whole text gives") {
    ShapeCache shapes;
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        Random random{seed};
        const StyledText text = random_text(random);
        ParagraphStyle style;
        style.right_to_left = random.below(3) == 0;
        style.preserve_spaces = random.below(4) == 0;
        const ShapedText alone = shaped(text, style, nullptr);
        INFO("seed " << seed << ": " << text.text);
        REQUIRE(first_difference(alone, shaped(text, style, &shapes)) == -1);
        REQUIRE(first_difference(alone, shaped(text, style, &shapes)) == -1);
    }
    CHECK(shapes.words() > 1000);
}

TEST_CASE("one word in two languages, sizes or kinds of figures is not mistaken for itself") {
    CHECK(in_language("tr", "etkin fikir") != in_language("en", "etkin fikir"));
    ShapeCache shapes;
    TextStyle style = style_of("Source Sans 3");
    for (const Figures figures : {Figures::lining, Figures::old_style, Figures::tabular})
        for (const Length size : {8_pt, 12_pt}) {
            style.figures = figures;
            style.size = size;
            const StyledText text = styled("am 17 Tage", style);
            CHECK(first_difference(shaped(text, {}, nullptr), shaped(text, {}, &shapes)) == -1);
        }
}

TEST_CASE("a cache that is full forgets, and goes on") {
    ShapeCache shapes;
    std::size_t most = 0;
    for (int i = 0; i < 5000; ++i) {
        std::string text;
        for (int k = 0; k < 20; ++k) text += std::to_string(i) + "x" + std::to_string(k) + " ";
        const StyledText line = styled(text, style_of("Source Sans 3"));
        const ShapedText kept = shaped(line, {}, &shapes);
        if (i % 500 == 0) CHECK(first_difference(shaped(line, {}, nullptr), kept) == -1);
        most = std::max(most, shapes.words());
    }
    CHECK(most < 34'000);
    CHECK(shapes.words() < most);
}

TEST_CASE("a paragraph of thousands of words is kept by its words as well") {
    ShapeCache shapes;
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "kelime" + std::to_string(i % 500) + " ";
    const StyledText styled_text = styled(text, style_of("Source Serif 4"));
    CHECK(first_difference(shaped(styled_text, {}, nullptr), shaped(styled_text, {}, &shapes)) ==
          -1);
    CHECK(shapes.words() > 500);
    CHECK(shapes.words() < 510);
}

TEST_CASE("words stand alone in the text faces, and not where rules look over a space") {
    for (const char* family :
         {"Source Sans 3", "Source Serif 4", "Noto Naskh Arabic", "Noto Sans Hebrew", "Square"})
        CHECK(project_font(family).shapes_word_by_word());
    CHECK_FALSE(project_font("DejaVu Sans").shapes_word_by_word());
}
