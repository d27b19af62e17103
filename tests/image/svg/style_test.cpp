// Style sheets: which declaration wins (CSS Cascading 4, Selectors 4), and what values mean.
#include "image/svg/drawn.hpp"

#include <doctest/doctest.h>

using namespace yaprak::drawn;

namespace {

// The colour of a rectangle under these rules.
std::string painted(const std::string& rules, const std::string& rect) {
    const std::string out = shown("<style>" + rules + "</style>" + rect);
    return out.substr(0, out.find(" M"));
}

const std::string plain = "<rect id='i' class='a b' width='1' height='1'/>";

}  // namespace

TEST_CASE("elements, classes, ids and all are selected") {
    CHECK(painted("rect{fill:#f00}", plain) == "#ff0000");
    CHECK(painted(".b{fill:#f00}", plain) == "#ff0000");
    CHECK(painted("#i{fill:#f00}", plain) == "#ff0000");
    CHECK(painted("*{fill:#f00}", plain) == "#ff0000");
    CHECK(painted("path, .a{fill:#f00}", plain) == "#ff0000");
    CHECK(painted(".c, circle{fill:#f00}", plain) == "#000000");
}

TEST_CASE("a compound selector means what is all of it") {
    CHECK(painted("rect.a{fill:#f00}", plain) == "#ff0000");
    CHECK(painted(".a.b{fill:#f00}", plain) == "#ff0000");
    CHECK(painted("rect.a.b#i{fill:#f00}", plain) == "#ff0000");
    CHECK(painted(".a.c{fill:#f00}", plain) == "#000000");
    CHECK(painted("path.a{fill:#f00}", plain) == "#000000");
}

TEST_CASE("descendants are within at any depth, children right within") {
    const std::string nested = "<g id='k'><g class='m'>" + plain + "</g></g>";
    CHECK(painted("#k .a{fill:#f00}", nested) == "#ff0000");
    CHECK(painted("#k > .a{fill:#f00}", nested) == "#000000");
    CHECK(painted(".m>rect{fill:#f00}", nested) == "#ff0000");
    CHECK(painted("#k > .m .a{fill:#f00}", nested) == "#ff0000");
    CHECK(painted("svg > g rect{fill:#f00}", nested) == "#ff0000");
    CHECK(painted(".m #k rect{fill:#f00}", nested) == "#000000");
}

TEST_CASE("the more specific rule wins, of equals the later one") {
    CHECK(painted("#i{fill:#f00} .a{fill:#00f} rect{fill:#0f0}", plain) == "#ff0000");
    CHECK(painted(".a{fill:#f00} rect{fill:#0f0}", plain) == "#ff0000");
    CHECK(painted(".a{fill:#f00} .b{fill:#0f0}", plain) == "#00ff00");
    CHECK(painted("rect.a{fill:#f00} .b{fill:#0f0}", plain) == "#ff0000");
}

TEST_CASE("a style attribute beats rules, rules beat attributes, !important beats all") {
    const std::string said =
        "<rect class='a' fill='#0f0' style='fill: #00f' width='1' height='1'/>";
    CHECK(painted("", said) == "#0000ff");
    CHECK(painted(".a{fill:#f00}", said) == "#0000ff");
    CHECK(painted(".a{fill:#f00 !important}", said) == "#ff0000");
    CHECK(painted(".a{fill:#f00}", "<rect class='a' fill='#0f0' width='1' height='1'/>") ==
          "#ff0000");
    CHECK(painted("*{fill:#f00}", "<rect fill='#0f0' width='1' height='1'/>") == "#ff0000");
}

TEST_CASE("comments, CDATA and rules for screens are read as CSS says") {
    CHECK(painted("<![CDATA[ /* .a{fill:lime} */ .a{fill:#f00} ]]>", plain) == "#ff0000");
    CHECK(painted("@media print{.a{fill:#f00}}", plain) == "#ff0000");
    CHECK(painted("@media (prefers-color-scheme: dark){.a{fill:#fff}}", plain) == "#000000");
    CHECK(painted("@charset 'utf-8'; .a{fill:#f00}", plain) == "#ff0000");
}

TEST_CASE("a selector that is not understood is told of, its rule's others apply") {
    const std::string rules = "<style>.a:has(b), rect{fill:#f00}</style>";
    CHECK(shown(rules + plain) ==
          "#ff0000 M0,0 L1,0 L1,1 L0,1 z (a rule of the drawing's style sheet is left out: "
          "\".a:has(b)\")");
}

TEST_CASE("currentColor is the colour where it is used") {
    CHECK(painted("",
                  "<g color='#f00' fill='currentColor'><rect color='#00f' width='1' "
                  "height='1'/></g>") == "#0000ff");
    CHECK(painted("g{color:#f00} rect{fill:currentcolor}", "<g>" + plain + "</g>") == "#ff0000");
}

TEST_CASE("custom properties are inherited and stand for what they hold") {
    CHECK(painted(":root{--ink:#f00}", "<rect fill='var(--ink)' width='1' height='1'/>") ==
          "#ff0000");
    CHECK(painted("svg{--a:var(--b);--b:#f00} rect{fill:var(--a)}", plain) == "#ff0000");
    CHECK(painted("rect{fill:var(--none, #0f0)}", plain) == "#00ff00");
    CHECK(painted("g{--ink:#f00}",
                  "<g><g style='--ink:#00f'><rect style='fill:var(--ink)' "
                  "width='1' height='1'/></g></g>") == "#0000ff");
}

TEST_CASE("a custom property that holds itself means nothing, and is no harm") {
    CHECK(painted("svg{--a:var(--a)} rect{fill:var(--a)}", plain) == "#000000");
    CHECK(painted("svg{--a:var(--b)var(--b);--b:var(--a)var(--a)} rect{fill:var(--a)}", plain) ==
          "#000000");
}

TEST_CASE("colours are those of CSS") {
    const auto colour = [](const std::string& word) {
        return painted("rect{fill:" + word + "}", plain);
    };
    CHECK(colour("#abc") == "#aabbcc");
    CHECK(colour("#aabbcc80") == "#aabbcc/0.5");
    CHECK(colour("#f008") == "#ff0000/0.53");
    CHECK(colour("rgb(255, 0, 0)") == "#ff0000");
    CHECK(colour("rgb(100% 0% 0%)") == "#ff0000");
    CHECK(colour("rgba(255,0,0,.3)") == "#ff0000/0.3");
    CHECK(colour("rgb(255 0 0 / 30%)") == "#ff0000/0.3");
    CHECK(colour("hsl(120, 100%, 25%)") == "#008000");
    CHECK(colour("hsla(0.5turn 100% 50% / .5)") == "#00ffff/0.5");
    CHECK(colour("hwb(0 0% 0%)") == "#ff0000");
    CHECK(colour("RebeccaPurple") == "#663399");
    CHECK(colour("#CD853F icc-color(acmecmyk, 0.11, 0.48, 0.83, 0.00)") == "#cd853f");
    CHECK(colour("device-cmyk(0 1 0.5 0)") == "cmyk(0, 100, 50, 0)");
    CHECK(colour("nonsense") == "#000000");
}
