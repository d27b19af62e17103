#include "pdf/font/compact_outlines.hpp"

#include "checkout.hpp"
#include "pdf/font/subset_font.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace std::string_literals;

namespace {

// A font of three glyphs: header, name, top dictionary (ROS, charset at 28, glyphs at 32).
const std::string keyed_by_cid =
    "\x01\x00\x04\x01"
    "\x00\x01\x01\x01\x02"
    "A"
    "\x00\x01\x01\x01\x0E"
    "\x8B\x8B\x8B\x0C\x1E"
    "\x1C\x00\x1C\x0F"
    "\x1C\x00\x20\x11"
    "\x01\x00\x05\x01"
    "\x00\x03"s;

}  // namespace

TEST_CASE("the glyphs of a font that is keyed by CIDs are called by them") {
    CHECK(cids_of(keyed_by_cid) == std::vector<std::uint16_t>{0, 5, 6});
}

TEST_CASE("a table of outlines that is cut off anywhere names no wrong glyph and does no harm") {
    for (std::size_t size = 0; size < keyed_by_cid.size(); ++size)
        CHECK(cids_of(keyed_by_cid.substr(0, size)).size() <= 3);
}

TEST_CASE("a face with cubic outlines gives its CFF table alone, with the glyphs in order") {
    const Font font(checkout() + "/tests/font_kinds/cubic.otf");
    const FontSubset subset = subset_font(font, {font.glyph(U'a'), font.glyph(U'ğ')});
    CHECK(subset.file.substr(0, 3) == "\x01\x00\x04"s);
    CHECK(subset.glyphs == std::vector<std::uint16_t>{1, 2});
    CHECK(cids_of(subset.file).empty());
    CHECK(subset.file.size() < 5000);
}

TEST_CASE("the map of codes names each code once, a hundred in a block") {
    const std::string map = code_map(std::vector<std::uint16_t>(101, 7));
    CHECK(map.find("100 begincidchar\n<0001> 7\n") != std::string::npos);
    CHECK(map.find("<0064> 7\nendcidchar\n1 begincidchar\n<0065> 7\nendcidchar\n") !=
          std::string::npos);
    CHECK(code_map({}).find("cidchar") == std::string::npos);
}
