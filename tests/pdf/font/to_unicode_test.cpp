#include "pdf/font/to_unicode.hpp"

#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using judges::holds;

TEST_CASE("a code stands for one character, several, or one beyond the first plane") {
    const std::string map = to_unicode_map({"İ", "ffi", "😀", "\u00AD"});
    CHECK(holds(map,
                "1 beginbfrange\n<0001><0004>[<0130><006600660069><D83DDE00><00AD>]\n"
                "endbfrange\n"));
}

TEST_CASE("a glyph without text stands for a zero-width space") {
    CHECK(holds(to_unicode_map({""}), "<0001><0001>[<200B>]"));
}

TEST_CASE("the codes of a range have the same first byte") {
    const std::string map = to_unicode_map(std::vector<std::string_view>(513, "a"));
    CHECK(holds(map, "\n1 beginbfrange\n<0001><00FF>[<0061>"));
    CHECK(holds(map, "\n1 beginbfrange\n<0100><01FF>[<0061>"));
    CHECK(holds(map, "\n1 beginbfrange\n<0200><0201>[<0061><0061>]\nendbfrange\n"));
    CHECK_FALSE(holds(to_unicode_map({}), "beginbfrange"));
}

TEST_CASE("a text too long for an entry is cut between characters") {
    std::string text(255, 'a');
    const std::string map = to_unicode_map({text + "😀😀"});
    CHECK(holds(map, "00610061>]\n"));
    CHECK_FALSE(holds(map, "D83D"));
}
