#include "pdf/font/subset_cache.hpp"

#include "pdf/judges.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

std::vector<std::uint32_t> glyphs_of(const Font& font, std::u32string_view letters) {
    std::vector<std::uint32_t> glyphs;
    for (const char32_t letter : letters) glyphs.push_back(font.glyph(letter));
    std::sort(glyphs.begin(), glyphs.end());
    return glyphs;
}

}  // namespace

TEST_CASE("a subset is the same from every cache, made ready for it or not, kept or made") {
    const Deflater deflate;
    SubsetCache worn;
    for (int round = 0; round < 3; ++round)
        for (const char32_t* letters : {U"abc", U"aeıioö", U"TMS nedir?", U"ğüşiöçÂ"}) {
            const Font& font = fonts()[sans()];
            const auto glyphs = glyphs_of(font, letters);
            SubsetCache fresh;
            const SubsetCache::Packed& made = worn.subset(font, glyphs, deflate);
            CHECK(made.file == fresh.subset(font, glyphs, deflate).file);
            CHECK(made.places == subset_font(font, glyphs).glyphs);
            CHECK(made.length == subset_font(font, glyphs).file.size());
        }
}
