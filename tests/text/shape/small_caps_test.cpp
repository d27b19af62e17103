#include "text/shape/small_caps.hpp"

#include "text/fonts.hpp"
#include "text/paragraph.hpp"
#include "text/shape/shape_text.hpp"
#include "text/styled.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

TextStyle small_caps(const std::string& family, const std::string& lang = "tr") {
    TextStyle style = style_of(family, lang);
    style.size = 10_pt;
    style.small_caps = SmallCaps::small;
    return style;
}

ShapedText shaped(const StyledText& text) {
    Warnings warnings;
    return shape_text(text, {}, project_fonts(), {"DejaVu Sans"}, warnings);
}

// "Source Sans 3 400 1.00 smcp:fikir |DejaVu Sans 400 0.75:i"
std::string items_of(const ShapedText& text) {
    std::string joined;
    for (const ShapedItem& item : text.items) {
        if (!joined.empty()) joined += '|';
        joined += project_fonts().names()[item.item.font] + " " +
                  std::to_string(item.item.scale).substr(0, 4) +
                  (item.item.small_capitals ? " smcp:" : ":") +
                  text.text.substr(item.item.begin, item.item.end - item.item.begin);
    }
    return joined;
}

}  // namespace

constexpr auto turkish_letters = U"abcçdefgğhıijklmnoöprsştuüvyz";

TEST_CASE("a face's own small capitals count where they keep i and ı apart") {
    const Font& upright = project_font("Source Serif 4", 400, Slant::upright);
    const Font& italic = project_font("Source Serif 4", 400, Slant::italic);
    CHECK(draws_small_capitals(upright, turkish_letters, "tr", SmallCaps::small));
    CHECK(draws_small_capitals(upright, U"AİIŞ", "tr", SmallCaps::all));
    CHECK_FALSE(draws_small_capitals(italic, turkish_letters, "tr", SmallCaps::small));
    CHECK_FALSE(draws_small_capitals(upright, U"aℓ", "tr", SmallCaps::small));
}

TEST_CASE("Turkish small capitals are the capitals' own: i is İ, ı is I; elsewhere i is I") {
    const TextStyle tr = small_caps("Source Sans 3");
    CHECK(small_capital_of(U'i', tr) == U'İ');
    CHECK(small_capital_of(U'ı', tr) == U'I');
    CHECK(small_capital_of(U'i', small_caps("Source Sans 3", "en")) == U'I');
    CHECK(small_capital_of(U'ß', small_caps("Source Sans 3", "de")) == U'ẞ');
    CHECK(small_capital_of(U'я', tr) == U'Я');
    CHECK(small_capital_of(U'A', tr) == 0);
    CHECK(small_capital_of(U'5', tr) == 0);
    CHECK(small_capital_of(U'i', style_of("Source Sans 3")) == 0);
}

TEST_CASE("a face that draws small capitals sets the whole text in one go") {
    CHECK(items_of(shaped(styled("Işık ve Fikir", small_caps("Source Sans 3")))) ==
          "Source Sans 3 400 1.00 smcp:Işık ve Fikir");
}

TEST_CASE("another gets capitals set smaller, from a bolder face where that comes nearer") {
    TextStyle style = small_caps("Source Serif 4");
    style.slant = Slant::italic;
    const ShapedText text = shaped(styled("Işı i", style));
    CHECK(items_of(text) ==
          "Source Serif 4 400 italic 1.00:I|Source Serif 4 600 italic 0.79:şı|"
          "Source Serif 4 400 italic 1.00: |Source Serif 4 600 italic 0.79:i");
    const Font& bolder = project_font("Source Serif 4", 600, Slant::italic);
    CHECK(text.glyphs[2].id == bolder.glyph(U'I'));
    CHECK(text.glyphs[4].id == bolder.glyph(U'İ'));
    CHECK(text.text == "Işı i");
}

TEST_CASE("one letter that the face does not draw small sets the whole paragraph in scaled ones") {
    const TextStyle style = small_caps("Source Sans 3");
    REQUIRE(project_font("Source Sans 3", 400, Slant::upright).has(U'ɑ'));
    StyledText text = styled("ab ɑ", style);
    text.runs.insert(text.runs.begin(), TextRun{2, style, no_tag, 3, {}});
    CHECK(items_of(shaped(text)).find("smcp") == std::string::npos);
}

TEST_CASE("scaled capitals stand as high as the small letters, or a little higher") {
    for (const char* family : {"Source Sans 3", "Source Serif 4", "DejaVu Sans"}) {
        const Font& font = project_font(family, 400, Slant::upright);
        const double height = font.metrics().cap_height * scale_of_capitals(font, font);
        CHECK(height >= font.metrics().x_height);
        CHECK(height < font.metrics().x_height * 1.2);
    }
}

TEST_CASE("letters of a fallback font are scaled beside small capitals that are drawn") {
    const std::string items = items_of(shaped(styled("a ա", small_caps("Source Sans 3"))));
    CHECK(items.starts_with("Source Sans 3 400 1.00 smcp:a |DejaVu Sans"));
    CHECK(items.find("smcp:ա") == std::string::npos);
}

TEST_CASE("letters of two sizes in one word stand near enough to be read as one") {
    TextStyle style = small_caps("DejaVu Sans");
    style.size = 100_pt;
    style.tracking = 0.1;
    const ShapedText text = shaped(styled("Ea b", style));
    const Font& font = project_font("DejaVu Sans", 400, Slant::upright);
    const double capital = 100 * font.advance(font.glyph(U'E'));
    CHECK(text.glyphs[0].advance == doctest::Approx(capital + 2));
    const double space = 100 * font.advance(font.glyph(U' '));
    CHECK(text.glyphs[2].advance == doctest::Approx(space + 10));
}

TEST_CASE("small capitals break and divide as the letters they stand for") {
    TextStyle style = small_caps("DejaVu Sans");
    style.hyphenate = true;
    ParagraphStyle paragraph;
    Warnings warnings;
    const auto lines = ShapedParagraph(styled("müdafaa stratejisi", style), paragraph,
                                       project_fonts(), {}, warnings)
                           .lines(36_pt, warnings);
    CHECK(texts_of(lines) == "mü-|dafaa |strate-|jisi");
    for (const Line& line : lines) CHECK(line.width <= 36_pt);
}
