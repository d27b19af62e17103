#include "pdf/font/embed_font.hpp"

#include "cpu_time.hpp"
#include "pdf/font/subset_font.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

TEST_CASE("one glyph with two texts has two codes, the same text the same code") {
    EmbeddedFont font(fonts()[sans()]);
    const std::uint32_t hyphen = fonts()[sans()].glyph('-');
    const CharCode plain = font.code(hyphen, "-");
    const CharCode soft = font.code(hyphen, "\u00AD");
    const CharCode unbroken = font.code(hyphen, "\u2011");
    CHECK(plain == 1);
    CHECK(soft == 2);
    CHECK(unbroken == 3);
    CHECK(font.code(hyphen, "-") == plain);
    CHECK(font.code(hyphen, "\u00AD") == soft);
    CHECK(font.code(hyphen, "\u2011") == unbroken);
    CHECK(font.width(soft) == font.width(plain));
}

TEST_CASE("widths are the font's own, in thousandths of the size") {
    EmbeddedFont font(fonts()[sans()]);
    const std::uint32_t glyph = fonts()[sans()].glyph('m');
    CHECK(font.width(font.code(glyph, "m")) ==
          doctest::Approx(fonts()[sans()].advance(glyph) * 1000));
}

TEST_CASE("a glyph that the face does not have does no harm") {
    EmbeddedFont font(fonts()[sans()]);
    CHECK(font.code(4000000000u, "x") == 1);
}

TEST_CASE("where there are more texts than codes, every glyph still has its own shape") {
    const Font& face = fonts()[sans()];
    EmbeddedFont font(face);
    const auto has_own_shape = [&](std::uint32_t glyph, const std::string& text) {
        return font.width(font.code(glyph, text)) == face.advance(glyph) * 1000;
    };
    const std::uint32_t narrow = face.glyph('i'), wide = face.glyph('m');
    font.code(narrow, "i");
    for (int i = 0; i < 70000; ++i) font.code(narrow, "i" + std::to_string(i));
    CHECK(has_own_shape(narrow, "one more"));
    CHECK(has_own_shape(wide, "m"));
    CHECK(has_own_shape(wide, "another m"));
    for (std::uint32_t glyph = 1; glyph < 500; ++glyph) CHECK(has_own_shape(glyph, "g"));
    font.settle();
    CHECK(has_own_shape(narrow, "i69999"));
    CHECK(has_own_shape(wide, "another m"));
    for (std::uint32_t glyph = 1; glyph < 500; ++glyph) CHECK(has_own_shape(glyph, "g"));
}

TEST_CASE("the texts of one glyph cost what they are, not what they are together") {
    const auto seconds = [&](int texts) {
        return test::cpu_seconds([&] {
            EmbeddedFont font(fonts()[sans()]);
            for (int i = 0; i < texts; ++i) font.code(5, "cluster " + std::to_string(i));
        });
    };
    CHECK(seconds(60'000) < 25 * seconds(6'000));
}

TEST_CASE("a subset holds the glyphs asked for and little else") {
    const Font& font = fonts()[sans()];
    const FontSubset subset = subset_font(font, {font.glyph('z'), font.glyph('a'), 0});
    CHECK(subset.glyphs.size() == 3);
    CHECK(subset.glyphs[2] == 0);
    CHECK(subset.glyphs[0] != subset.glyphs[1]);
    CHECK(subset.glyphs[0] != 0);
    CHECK(subset.file.size() < 3000);
}

TEST_CASE("once settled, the same letters have the same codes in whatever order they came") {
    const Font& face = fonts()[sans()];
    const auto codes = [&](const std::vector<std::string>& order) {
        EmbeddedFont font(face);
        const auto code = [&](const std::string& text) {
            return font.code(face.glyph(text == "\u00AD" ? U'-' : char32_t(text[0])), text);
        };
        for (const std::string& text : order) code(text);
        font.settle();
        std::string out;
        for (const char* text : {"a", "b", "-", "\u00AD", "z", "q"})
            out += std::to_string(code(text)) + " ";
        return out;
    };
    CHECK(codes({"a", "b", "-", "\u00AD", "z"}) == codes({"z", "\u00AD", "b", "-", "a", "a"}));
    CHECK(codes({}) == "1 2 3 4 5 6 ");
}
