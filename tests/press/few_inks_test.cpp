// The roles of the sample clinic's colours, and colours all over sRGB.
#include "press/few_inks.hpp"

#include "press/press_colours.hpp"
#include "press/profiles.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace yaprak;

namespace {

const ColourUse area{ColourUse::Kind::fill, {50_mm, 10_mm}, false};
const ColourUse small_text{ColourUse::Kind::text, {0_pt, 8.5_pt}, false};
const ColourUse title{ColourUse::Kind::text, {0_pt, 22_pt}, false};

Rgb rgb(int value) {
    return {(value >> 16) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0};
}

Cmyk printed(const Rgb& colour, const ColourUse& use) {
    Warnings warnings;
    const SourcePos at{"a.md"};
    const PressLayout press;
    ConvertedColours converted;
    PressColours colours(profiles::coated(), press, Grey{0}, at, warnings, converted);
    return std::get<Cmyk>(colours(colour, use));
}

int plates(const Cmyk& c) {
    return (c.cyan > 0.005) + (c.magenta > 0.005) + (c.yellow > 0.005) + (c.key > 0.005);
}

// ΔE*ab between what is printed and what the profile's own inks would print.
double apart(const Rgb& colour, const ColourUse& use) {
    const auto a = profiles::coated().look_of(printed(colour, use)),
               b = profiles::coated().look_of(profiles::coated().inks_of(colour));
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

}  // namespace

TEST_CASE("tints behind text take two inks at most, and look as they did") {
    for (const int tint : {0xeaf3f2, 0xf2f5f5, 0xfdf3d8, 0xe8eef8, 0xfbe9e7}) {
        CAPTURE(tint);
        CHECK(plates(printed(rgb(tint), area)) <= 2);
        CHECK(apart(rgb(tint), area) <= 3.001);
    }
}

TEST_CASE("small text in a quiet grey is printed with black ink alone, larger text keeps its hue") {
    const Cmyk quiet = printed(rgb(0x566970), small_text);
    CHECK(quiet.cyan + quiet.magenta + quiet.yellow == 0);
    CHECK(quiet.key > 0.4);
    CHECK(printed(rgb(0x566970), title).cyan > 0.02);
}

TEST_CASE("small text in the brand's colour takes two inks") {
    CHECK(plates(printed(rgb(0x17697a), small_text)) <= 2);
    CHECK(apart(rgb(0x17697a), small_text) <= 9.001);
}

TEST_CASE("few colours of an area take all four inks, and none is seen to be another one") {
    int with_four = 0;
    for (int r = 0; r < 256; r += 51)
        for (int g = 0; g < 256; g += 51)
            for (int b = 0; b < 256; b += 51) {
                const Rgb colour = rgb(r << 16 | g << 8 | b);
                if (r == g && g == b) continue;
                CAPTURE(r);
                CAPTURE(g);
                CAPTURE(b);
                with_four += plates(printed(colour, area)) > 3;
                CHECK(apart(colour, area) <= 3.001);
            }
    CHECK(with_four <= 11);  // of 210: dull colours that three inks do not reach
}

TEST_CASE("colours of drawings keep the inks of the profile, whose gradients blend") {
    const Rgb colour = rgb(0xeaf3f2);
    ColourUse use = area;
    use.in_drawing = true;
    CHECK(Colour(printed(colour, use)) == Colour(profiles::coated().inks_of(colour)));
}

TEST_CASE("inks that nothing replaces stay as they are") {
    const InkLook same = [](const Cmyk& c) {
        return std::array<double, 3>{c.cyan * 100, c.magenta * 100, c.yellow * 100 + c.key};
    };
    const Cmyk inks{0.5, 0.5, 0.5, 0};
    CHECK(few_inks(inks, same, {{1, 1, 1}}) == inks);
    CHECK(few_inks({0, 0, 0, 0}, same, {{1, 1, 1}}) == Cmyk{0, 0, 0, 0});
}
