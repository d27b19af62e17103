// Hostile drawings: nothing grows faster than its file, and what asks for too much is refused.
#include "cpu_time.hpp"
#include "image/svg/drawn.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yaprak::drawn;

namespace {

constexpr double most_seconds = 2;  // for a megabyte, whatever is in it

std::string repeated(const std::string& part, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += part;
    return out;
}

// Parts that are each their own: "#" in `part` is its number.
std::string numbered(const std::string& part, std::size_t bytes) {
    std::string out;
    for (int i = 0; out.size() < bytes; ++i) {
        const std::size_t before = out.size();
        out += part;
        for (std::size_t at; (at = out.find('#', before)) != std::string::npos;)
            out.replace(at, 1, std::to_string(i));
    }
    return out;
}

std::string whole(const std::string& elements) {
    return "<svg viewBox='0 0 9 9'>" + elements + "</svg>";
}

constexpr std::size_t half = 500'000;
const std::string dot = "<path d='M0 0h1v1z'/>";

}  // namespace

TEST_CASE("a megabyte of any drawing is read in two seconds") {
    const std::string inputs[] = {
        repeated(dot, 2 * half),
        "<style>" + numbered(".a#{fill:red}", half) + "</style>" +
            numbered("<path class='a#' d='M0 0h1v1z'/>", half),
        "<style>" + numbered(".a .b#{fill:red}", half) + "</style>" +
            repeated("<path class='a b1 b2' d='M0 0h1v1z'/>", half),
        "<style>.a{" + repeated("fill:red;", half) + "}</style>" +
            repeated("<path class='a' d='M0 0h1v1z'/>", 1000),
        "<style>" + repeated(".a,", half) + ".b{fill:red}</style>" + dot,
        repeated("<g fill='red'>", 1200) + repeated(dot, 2 * half),
        "<linearGradient id='g'>" + repeated("<stop/>", half) + "</linearGradient>" +
            repeated("<path fill='url(#g)' d='M0 0h1v1z'/>", half) + dot,
        "<path d='M0 0" + repeated("h1v1", 2 * half) + "'/>",
        "<path class='" + repeated("a ", 2 * half) + "' d='M0 0h1v1z'/>",
        "<path " + numbered("x# ='' ", half) + " d='M0 0h1v1z'/>" + dot,
        "<defs>" + dot + "</defs>" + repeated("<use href='#a'/>", 2 * half) + dot,
        repeated("&a;", 2 * half) + dot,
        dot + "<!--" + repeated("<a", 2 * half) + "-->",
    };
    for (const std::string& input : inputs) {
        CAPTURE(input.substr(0, 60));
        CHECK(yaprak::test::cpu_seconds([&] { (void)problem(whole(input)); }) < most_seconds);
    }
}

TEST_CASE("what stands for more and more of itself is refused") {
    std::string uses = "<g id='a0'>" + dot + "</g>";
    for (int i = 1; i < 40; ++i) {
        const std::string before = "<use href='#a" + std::to_string(i - 1) + "'/>";
        uses += "<g id='a" + std::to_string(i) + "'>" + before + before + "</g>";
    }
    CHECK(shown(uses) == "error: the picture \"logo.svg\" is too large a drawing");
    std::string rules;
    for (int i = 0; i < 4000; ++i) rules += "g g g g g path{fill:red}";
    const std::string nested = repeated("<g>", 150) + repeated(dot, 200'000);
    CHECK(shown("<style>" + rules + "</style><g class='b'>" + nested)
              .find("error: the picture \"logo.svg\" is too large a drawing") == 0);
}

TEST_CASE("masks and patterns in each other are counted as often as they are painted") {
    for (const std::string kind : {"mask", "pattern", "clipPath"}) {
        const std::string by = kind == "mask" ? "mask" : kind == "pattern" ? "fill" : "clip-path";
        std::string all;
        for (int i = 0; i < 25; ++i) {
            all += "<" + kind + " id='a" + std::to_string(i) + "' width='9' height='9'>";
            for (const std::string place : {"'0'", "'1'"})
                all += "<rect x=" + place + " width='5' height='5' " + by + "='url(#a" +
                       std::to_string(i - 1) + ")'/>";
            all += "</" + kind + ">";
        }
        const std::string last = "<rect width='9' height='9' " + by + "='url(#a24)'/>";
        CAPTURE(kind);
        CHECK(shown(all + last).find("error: the picture \"logo.svg\" is too large a drawing") ==
              0);
    }
}

TEST_CASE("a mask or a pattern may be used for thousands of shapes") {
    for (const std::string look : {"mask='url(#m)'", "fill='url(#p)'"}) {
        std::string all =
            "<mask id='m'><rect width='9' height='9' fill='#fff'/></mask>"
            "<pattern id='p' width='2' height='2' patternUnits='userSpaceOnUse'>"
            "<rect width='1' height='1'/></pattern>";
        for (int i = 0; i < 20'000; ++i) all += "<rect width='9' height='9' " + look + "/>";
        CHECK(problem(whole(all)) == "none");
    }
}

TEST_CASE("entities are never expanded") {
    const std::string bomb =
        "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
        "<!ENTITY c SYSTEM 'file:///etc/passwd'>]>"
        "<svg viewBox='0 0 9 9'><title>&b;&c;</title><path d='M0 0h1v1z'/></svg>";
    CHECK(problem(bomb) == "none");
    CHECK(told("<title>&b;</title>" + dot).find("an entity of the drawing is left out") !=
          std::string::npos);
}

TEST_CASE("a drawing that breaks off is set as far as it goes, and told of") {
    CHECK(told(dot + "<g><path d='M0 0h1v1z'/></q>" + dot)
              .find("the drawing is damaged here: mismatched tag") != std::string::npos);
}
