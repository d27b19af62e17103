#include "pdf/font/to_unicode.hpp"

#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using judges::holds;

TEST_CASE("a code stands for one character, several, or one beyond the first plane") {
    const std::string map = to_unicode_map({"İ", "ffi", "😀", "\u00AD"});
    CHECK(holds(map,
                "4 beginbfchar\n<0001> <0130>\n<0002> <006600660069>\n<0003> <D83DDE00>\n"
                "<0004> <00AD>\nendbfchar\n"));
}

TEST_CASE("a glyph without text stands for a zero-width space") {
    CHECK(holds(to_unicode_map({""}), "<0001> <200B>"));
}

TEST_CASE("a block has at most 100 entries") {
    const std::string map = to_unicode_map(std::vector<std::string_view>(201, "a"));
    CHECK(holds(map, "100 beginbfchar\n<0001>"));
    CHECK(holds(map, "100 beginbfchar\n<0065>"));
    CHECK(holds(map, "\n1 beginbfchar\n<00C9>"));
}

TEST_CASE("a text too long for an entry is cut between characters") {
    std::string text(255, 'a');
    const std::string map = to_unicode_map({text + "😀😀"});
    CHECK(holds(map, "00610061>\n"));
    CHECK_FALSE(holds(map, "D83D"));
}
