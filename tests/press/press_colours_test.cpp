#include "press/press_colours.hpp"

#include "press/profiles.hpp"

#include <doctest/doctest.h>

#include <numeric>

using namespace yaprak;

namespace {

struct Asked {
    PressLayout press = {};
    Colour ink = Rgb{0.1, 0.12, 0.2};
    Warnings warnings = {};
    SourcePos at = {"a.md"};
    ConvertedColours converted = {};

    PressColours colours() {
        converted = {};
        return {profiles::coated(), press, ink, at, warnings, converted};
    }
    Colour of(const Colour& colour, const ColourUse& use = {}) { return colours()(colour, use); }
};

double total(const Colour& colour) {
    const Cmyk& c = std::get<Cmyk>(colour);
    return c.cyan + c.magenta + c.yellow + c.key;
}

const ColourUse wide{ColourUse::Kind::fill, {100_mm, 50_mm}, false};

}  // namespace

TEST_CASE("greys, black and the colour of the text are printed with black ink alone") {
    Asked asked;
    CHECK(asked.of(Grey{0}) == Colour(Cmyk{0, 0, 0, 1}));
    CHECK(asked.of(Grey{0.8}) == Colour(Cmyk{0, 0, 0, 1 - 0.8}));
    CHECK(asked.of(Rgb{0, 0, 0}) == Colour(Cmyk{0, 0, 0, 1}));
    CHECK(asked.of(Rgb{1, 1, 1}) == Colour(Cmyk{0, 0, 0, 0}));
    CHECK(asked.of(asked.ink) == Colour(Cmyk{0, 0, 0, 1}));
    const Cmyk middle = std::get<Cmyk>(asked.of(Rgb{0.5, 0.5, 0.5}));
    CHECK(middle == Cmyk{0, 0, 0, profiles::coated().black_of(0.5)});
    // In a drawing a grey is one of sRGB, elsewhere a share of ink.
    CHECK(asked.of(Grey{0.5}, {ColourUse::Kind::fill, {}, true}) == Colour(middle));
}

TEST_CASE("a light colour of the text stays a colour") {
    Asked asked;
    asked.ink = Rgb{0.4, 0.5, 0.9};
    CHECK(std::get<Cmyk>(asked.of(asked.ink)).cyan > 0.3);
}

TEST_CASE("inks and spot inks stay as they were given, and one spot ink has one substitute") {
    Asked asked;
    PressColours colours = asked.colours();
    const Spot brand{"PANTONE 320 C", 0.5, {1, 0, 0.31, 0.07}};
    CHECK(colours(Cmyk{0.6, 0.4, 0.4, 1}, {}) == Colour(Cmyk{0.6, 0.4, 0.4, 1}));
    CHECK(colours(brand, {}) == Colour(brand));
    Spot other = brand;
    other.substitute.cyan = 0.9;
    CHECK(colours(other, {}) == Colour(brand));
    CHECK(colours(other, {}) == Colour(brand));
    REQUIRE(asked.warnings.size() == 1);
    CHECK(asked.warnings.list()[0].code == Code::value_ignored);
}

TEST_CASE("colours take no more ink than is allowed") {
    Asked asked;
    const Rgb dark{0.02, 0.1, 0.05};
    CHECK(total(asked.of(dark)) <= 3.001);
    asked.press.ink_limit = 1.8;
    CHECK(total(asked.of(dark)) <= 1.801);
}

TEST_CASE("only large areas of black get the rich black that is asked for") {
    Asked asked;
    asked.press.rich_black = Cmyk{0.6, 0.4, 0.4, 1};
    CHECK(asked.of(Grey{0}, wide) == Colour(*asked.press.rich_black));
    CHECK(asked.of(Grey{0}, {ColourUse::Kind::text, {}, false}) == Colour(Cmyk{0, 0, 0, 1}));
    CHECK(asked.of(Grey{0}, {ColourUse::Kind::fill, {100_mm, 1_mm}, false}) ==
          Colour(Cmyk{0, 0, 0, 1}));
    CHECK(asked.of(Grey{0.5}, wide) == Colour(Cmyk{0, 0, 0, 0.5}));
}

TEST_CASE("a screen shows inks by the profile, tints of spot inks by their substitute") {
    const InkProfile& profile = profiles::coated();
    CHECK(on_screen(Rgb{0.1, 0.2, 0.3}, profile) == Colour(Rgb{0.1, 0.2, 0.3}));
    CHECK(on_screen(Grey{0.5}, profile) == Colour(Grey{0.5}));
    CHECK(on_screen(Cmyk{1, 0, 0, 0}, profile) == Colour(profile.on_screen({1, 0, 0, 0})));
    CHECK(on_screen(Spot{"A", 0.5, {1, 0, 0, 0}}, profile) ==
          Colour(profile.on_screen({0.5, 0, 0, 0})));
}

TEST_CASE("what was converted for one file is known for the next, of a limited number of colours") {
    const PressLayout press;
    const SourcePos at{"a.md"};
    Warnings warnings;
    ConvertedColours converted;
    const auto inks = [&](const Rgb& colour) {
        return PressColours(profiles::coated(), press, Grey{0}, at, warnings, converted)(colour,
                                                                                         {});
    };
    const Rgb teal{0.1, 0.5, 0.5};
    const Colour first = inks(teal);
    CHECK(converted.inks.size() == 1);
    CHECK(inks(teal) == first);
    CHECK(converted.inks.size() == 1);
    for (Cmyk* known : {&converted.inks.begin()->second, &converted.few_inks.begin()->second})
        *known = {1, 0, 0, 0};
    CHECK(inks(teal) != first);
    for (int i = 0; i < 30'000; ++i) converted.inks[{i, 0, 0}] = {};
    CHECK(inks(teal) == first);
    CHECK(converted.inks.size() == 1);
}
