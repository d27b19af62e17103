#include "base/error.hpp"
#include "pdf/standard/srgb_profile.hpp"
#include "press/profiles.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>

using namespace yaprak;
using profiles::coated;

namespace {

struct Patch {
    double rgb[3], inks[4];
};

// The coloured patches of the ColorChecker (Pascale, 2006) in sRGB; their inks as transicc of
// Little CMS 2.14 has them: -t1 -b -i*sRGB -ocoated.icc.
const Patch patches[] = {
    {{115, 82, 68}, {15.5764, 43.1189, 46.8910, 60.6607}},
    {{194, 150, 130}, {5.5604, 33.0571, 36.4813, 26.0060}},
    {{98, 122, 157}, {54.5220, 34.2092, 7.8248, 27.3960}},
    {{87, 108, 67}, {44.9332, 14.6456, 64.3900, 53.9132}},
    {{133, 128, 177}, {48.3177, 43.3631, 3.6378, 13.8964}},
    {{103, 189, 170}, {56.9345, 0.6760, 38.0011, 6.0868}},
    {{214, 126, 44}, {0.2045, 51.8242, 87.0695, 15.8831}},
    {{80, 91, 166}, {75.4391, 58.8388, 0.0000, 13.2921}},
    {{193, 90, 99}, {0.0000, 67.4739, 38.6954, 25.8366}},
    {{94, 60, 108}, {53.8796, 70.5852, 5.9678, 36.8719}},
    {{157, 188, 64}, {39.6918, 2.9343, 86.2806, 10.0084}},
    {{224, 163, 46}, {0.2365, 31.7556, 85.6733, 16.3104}},
    {{56, 61, 150}, {87.1351, 73.6584, 0.0000, 14.8775}},
    {{70, 148, 73}, {67.6738, 0.0000, 83.4134, 24.1672}},
    {{175, 54, 60}, {0.0000, 82.6886, 57.3617, 31.6381}},
    {{231, 199, 31}, {0.0000, 9.0074, 86.0212, 14.9493}},
    {{187, 86, 149}, {19.2676, 71.1711, 5.7450, 14.0185}},
    {{8, 133, 161}, {75.5627, 14.0185, 16.1013, 26.8971}},
};

// Photographs: -t0 -i*sRGB -ocoated.icc.
const Patch photographed[] = {
    {{115, 82, 68}, {14.5464, 44.4923, 47.0085, 60.1511}},
    {{70, 148, 73}, {62.2446, 0.0000, 78.8556, 28.8441}},
    {{194, 150, 130}, {4.9195, 32.6863, 37.9507, 26.1341}},
    {{8, 133, 161}, {67.1824, 9.4697, 16.9131, 34.8455}},
};

}  // namespace

TEST_CASE("colours become the inks that Little CMS itself makes of them") {
    for (const Patch& patch : patches) {
        const Cmyk got =
            coated().inks_of({patch.rgb[0] / 255, patch.rgb[1] / 255, patch.rgb[2] / 255});
        const double inks[4] = {got.cyan, got.magenta, got.yellow, got.key};
        for (int i = 0; i < 4; ++i)
            CHECK(inks[i] * 100 == doctest::Approx(patch.inks[i]).epsilon(0.005).scale(100));
    }
}

TEST_CASE("photographs become the inks of the perceptual rendering, within a per cent") {
    const PhotoTable& table = profiles::shipped().photo_table("coated", 3);
    for (const Patch& patch : photographed) {
        unsigned char rgb[3], inks[4];
        for (int i = 0; i < 3; ++i) rgb[i] = static_cast<unsigned char>(patch.rgb[i]);
        table.convert(rgb, inks, 1);
        for (int i = 0; i < 4; ++i)
            CHECK(inks[i] / 2.55 == doctest::Approx(patch.inks[i]).epsilon(0.015).scale(100));
    }
}

TEST_CASE("a grey is as much black ink as is as light") {
    CHECK(coated().black_of(1) == 0);
    CHECK(coated().black_of(0) == 1);
    double last = 1;
    for (const double level : {0.1, 0.25, 0.5, 0.75, 0.9}) {
        const double black = coated().black_of(level);
        CHECK(black < last);
        last = black;
        const Rgb seen = coated().on_screen({0, 0, 0, black});
        // Black ink alone is not as dark as a screen's black: with it, shadows are lifted.
        CHECK(std::abs(seen.green - level) < 0.1);
    }
}

TEST_CASE("inks are seen as the profile says: cyan is no screen's cyan, black is nearly black") {
    const Rgb cyan = coated().on_screen({1, 0, 0, 0}), black = coated().on_screen({0, 0, 0, 1});
    CHECK(cyan.red < 0.1);
    CHECK(cyan.green > 0.55);
    CHECK(cyan.green < 0.7);
    CHECK(black.green < 0.15);
    CHECK(coated().on_screen({0, 0, 0, 0}).green == doctest::Approx(1).epsilon(0.002));
}

TEST_CASE("only a profile of a printer with four inks is taken") {
    CHECK_THROWS_WITH_AS(InkProfile(srgb_profile(), "sRGB"),
                         "the colour profile \"sRGB\" is none of a printer", Error);
    CHECK_THROWS_WITH_AS(InkProfile("nothing", "x.icc"),
                         "the colour profile \"x.icc\" is damaged, or is no profile", Error);
    std::string cut = coated().bytes().substr(0, 3000);
    CHECK_THROWS_AS(InkProfile(cut, "cut"), Error);
    CHECK_THROWS_WITH_AS((void)profiles::shipped().get("fogra51"),
                         "there is no colour profile \"fogra51\"", Error);
    CHECK_THROWS_AS((void)profiles::shipped().get("../profiles/coated"), Error);
}

TEST_CASE("the shipped profiles keep the ink that they promise") {
    for (const auto& [name, most] : {std::pair("coated", 3.0), std::pair("uncoated", 2.8)}) {
        const InkProfile& profile = profiles::shipped().get(name);
        CHECK(profile.bytes().size() < 250'000);
        for (const double r : {0.0, 0.05, 0.2, 0.5})
            for (const double b : {0.0, 0.05, 0.2, 0.5}) {
                const Cmyk c = profile.inks_of({r, 0.1, b});
                CHECK(c.cyan + c.magenta + c.yellow + c.key < most + 0.02);
            }
    }
}
