// The point that a page's author wants in sight.
#include "read/front/read_focus.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string read(const std::string& value) {
    const YamlNode map = parse_yaml("f: " + value + "\n", "a.md");
    const auto focus = read_focus(map.entries[0].value);
    if (!focus) return "none";
    return std::to_string(int(focus->x * 100 + 0.5)) + " " +
           std::to_string(int(focus->y * 100 + 0.5));
}

}  // namespace

TEST_CASE("a focus is two shares, or words as CSS has them") {
    for (const char* same : {"60% 30%", "60 %, 30 %", "0.6 0.3", "[60 %, 30 %]", "[0.6, 0.3]",
                             "{x: 0.6, y: 0.3}", "'60%,30%'", "60% 0.3"})
        CHECK_MESSAGE(read(same) == "60 30", same);
    CHECK(read("right top") == "100 0");
    CHECK(read("top left") == "0 0");
    CHECK(read("bottom") == "50 100");
    CHECK(read("center 20%") == "50 20");
    CHECK(read("40%") == "40 40");
    CHECK(read("Centre") == "50 50");
}

TEST_CASE("what is no focus is none") {
    for (const char* wrong : {"130% 20%", "60% 30% 10%", "here", "{x: 0.6}", "''", "-1 0",
                              "60px 30px", "nan nan", "[]", "[{a: 1}, 2]"})
        CHECK_MESSAGE(read(wrong) == "none", wrong);
}
