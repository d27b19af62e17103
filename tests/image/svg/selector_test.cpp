// Selectors and conditions of style sheets (Selectors 4, Media Queries 4, CSS Nesting 1).
#include "image/svg/condition.hpp"
#include "image/svg/drawn.hpp"

#include <doctest/doctest.h>

using namespace yaprak::drawn;
using yaprak::svg::is_supported;
using yaprak::svg::media_apply;

namespace {

const std::string three =
    "<g id='k'><rect class='a' width='1' height='1' data-part='roof top' fill='#000'/>"
    "<rect class='b' width='2' height='1' lang='tr-TR'/><circle r='1' class='c'/></g>";

// Which of the three are red: "a", "ab", "".
std::string red(const std::string& rules, const std::string& elements = three) {
    const std::string all = shown("<style>" + rules + "</style>" + elements);
    std::string out, rest = all + " | ";
    for (char name = 'a'; !rest.empty() && name <= 'c'; ++name) {
        if (rest.find("#ff0000") == 0) out += name;
        rest = rest.substr(rest.find(" | ") + 3);
    }
    return out;
}

}  // namespace

TEST_CASE("an element is selected by its attributes, known or not") {
    CHECK(red("[class]{fill:red}") == "abc");
    CHECK(red("[class=b]{fill:red}") == "b");
    CHECK(red("rect[width='2']{fill:red}") == "b");
    CHECK(red("[data-part]{fill:red}") == "a");
    CHECK(red("[data-part~=\"top\"]{fill:red}") == "a");
    CHECK(red("[data-part^=roo][data-part$=top]{fill:red}") == "a");
    CHECK(red("[data-part*='f t']{fill:red}") == "a");
    CHECK(red("[data-part='ROOF TOP' i]{fill:red}") == "a");
    CHECK(red("[data-part='ROOF TOP']{fill:red}") == "");
    CHECK(red("[lang|=tr]{fill:red}") == "b");
    CHECK(red("[data]{fill:red}") == "");
}

TEST_CASE("an element is selected by what stands beside it, and by its place") {
    CHECK(red(".a + rect{fill:red}") == "b");
    CHECK(red(".a + circle{fill:red}") == "");
    CHECK(red(".a ~ circle{fill:red}") == "c");
    CHECK(red("#k > .b + .c{fill:red}") == "c");
    CHECK(red("g :first-child{fill:red}") == "a");
    CHECK(red("g > :last-child{fill:red}") == "c");
    CHECK(red("g > :nth-child(odd){fill:red}") == "ac");
    CHECK(red("g > :nth-child(-n+2){fill:red}") == "ab");
    CHECK(red("g > :nth-last-child(2){fill:red}") == "b");
    CHECK(red("rect:last-of-type, circle:only-of-type{fill:red}") == "bc");
}

TEST_CASE("what is not selected is selected by :not, and of several by :is and :where") {
    CHECK(red("g > :not(rect){fill:red}") == "c");
    CHECK(red("g > :not(.a, circle){fill:red}") == "b");
    CHECK(red("g > :is(.a, .c){fill:red}") == "ac");
    CHECK(red(":where(#k) rect{fill:red} rect{fill:blue}") == "");
    CHECK(red(":is(#k) rect{fill:red} rect{fill:blue}") == "ab");
    CHECK(red("rect:not(#z){fill:red} .a{fill:blue}") == "ab");
}

TEST_CASE("rules for what is pointed at are for nothing on paper, and say nothing") {
    CHECK(red(".a, .b:hover{fill:red}") == "a");
    CHECK(red(".a:hover, .b::before, .c:focus-visible{fill:red}") == "");
    CHECK(told("<style>rect:hover{fill:red}</style>" + three).empty());
}

TEST_CASE("every selector that is not known is told of, each once") {
    const std::string out = told(
        "<style>.a:has(b){fill:red} .b:odd{fill:red} .c,.c:odd{fill:red}"
        ".b:odd{x:y}</style>" +
        three);
    for (const char* each : {"\".a:has(b)\"", "\".b:odd\"", "\".c:odd\""}) {
        const std::size_t first = out.find(each);
        CHECK(first != std::string::npos);
        CHECK(out.find(each, first + 1) == std::string::npos);
    }
}

TEST_CASE("rules within rules are for what is within, and & is what the outer rule is for") {
    CHECK(red("g{fill:blue; rect{fill:red}}") == "ab");
    CHECK(red("g{&amp; > .c{fill:red}}") == "c");
    CHECK(red("rect{&amp;.b{fill:red}}") == "b");
    CHECK(red("rect{fill:red; &amp;.b{fill:blue}}") == "a");
    CHECK(red("#k{.a, .c{fill:red} stroke:none}") == "ac");
}

TEST_CASE("the rules of a condition hold where it is true on paper") {
    CHECK(red("@media (prefers-color-scheme: light){rect{fill:red}}") == "ab");
    CHECK(red("@media (prefers-color-scheme: dark){rect{fill:red}}") == "");
    CHECK(red("@media screen, print{rect{fill:red}}") == "ab");
    CHECK(red("@supports (fill: red){rect{fill:red}}") == "ab");
    CHECK(red("@supports not (fill: red){rect{fill:red}}") == "");
    CHECK(red("@supports (fill: frobnicate(1)){rect{fill:red}}") == "");
    CHECK(red("@layer base{rect{fill:blue}} rect{fill:red}") == "ab");
    CHECK(red("@layer base{#k rect{fill:blue}} rect{fill:red}") == "ab");
    CHECK(red("@layer b, a; @layer a{rect{fill:red}} @layer b{#k rect{fill:blue}}") == "ab");
    CHECK(told("<style>@container (width > 3px){rect{fill:red}}</style>" + three)
              .find("\"@container (width > 3px)\"") != std::string::npos);
    CHECK(told("<style>@media (min-width: 300px){rect{fill:red}}</style>" + three)
              .find("\"@media (min-width: 300px)\"") != std::string::npos);
}

TEST_CASE("conditions are joined as CSS joins them") {
    CHECK(media_apply("only screen") == true);
    CHECK(media_apply("not screen") == false);
    CHECK(media_apply("speech") == false);
    CHECK(media_apply("screen and (prefers-color-scheme: light)") == true);
    CHECK(media_apply("screen and (prefers-color-scheme: dark)") == false);
    CHECK(media_apply("(min-width: 3px)") == std::nullopt);
    CHECK(media_apply("speech and (min-width: 3px)") == false);
    CHECK(media_apply("(min-width: 3px), print") == true);
    CHECK(media_apply("not (prefers-color-scheme: dark)") == true);
    CHECK(media_apply("(prefers-color-scheme: dark) or (hover: none)") == true);
    CHECK(is_supported("(fill: red) and (not (fill: f(1)))"));
    CHECK(is_supported("selector(a > b)"));
    CHECK_FALSE(is_supported("(frob: 3) or (fill: 3 4)"));
    CHECK_FALSE(is_supported(std::string(1000, '(') + "fill: red"));
}
