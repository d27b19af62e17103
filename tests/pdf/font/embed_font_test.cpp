#include "pdf/font/embed_font.hpp"

#include "pdf/font/subset_font.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

TEST_CASE("one glyph with two texts has two codes, the same text the same code") {
    EmbeddedFont font(fonts()[sans()]);
    const std::uint32_t hyphen = fonts()[sans()].glyph('-');
    const Code plain = font.code(hyphen, "-");
    const Code soft = font.code(hyphen, "\u00AD");
    const Code unbroken = font.code(hyphen, "\u2011");
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

TEST_CASE("a glyph that the face does not have, and more texts than codes, do no harm") {
    EmbeddedFont font(fonts()[sans()]);
    CHECK(font.code(4000000000u, "x") == 1);
    for (int i = 0; i < 70000; ++i) font.code(std::uint32_t(i) % 1000, std::to_string(i));
    CHECK(font.code(5, "one more") == 65534);
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
