// Profiles are known by what they mean, not by what they call themselves.
#include "image/colour/known_profile.hpp"

#include "image/colour/to_srgb.hpp"
#include "pdf/standard/srgb_profile.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a profile with the colorants and the curve of sRGB is one of sRGB") {
    CHECK(means_srgb(srgb_profile()));
    CHECK_FALSE(needs_conversion(srgb_profile()));
}

TEST_CASE("a wide profile is none of sRGB, whatever words stand in it") {
    for (const Primaries primaries : {Primaries::display_p3, Primaries::rec2020}) {
        const std::string profile = profile_of(primaries);
        CHECK_FALSE(means_srgb(profile));
        CHECK(needs_conversion(profile + "sRGB Transfer with Display P3 Gamut"));
    }
}

TEST_CASE("a profile that is cut off or empty means nothing") {
    const std::string whole(srgb_profile());
    for (std::size_t length = 0; length + 1 < whole.size(); length += 7)
        CHECK_NOTHROW((void)means_srgb(std::string_view(whole).substr(0, length)));
    CHECK_FALSE(needs_conversion(""));
}

TEST_CASE("samples of a wide screen become those of sRGB that look the same") {
    std::string samples("\xC8\x3C\x3C", 3);
    turn_into_srgb(samples, 8, profile_of(Primaries::display_p3));
    const auto part = [&](std::size_t i) { return int(static_cast<unsigned char>(samples[i])); };
    CHECK(part(0) >= 214);
    CHECK(part(0) <= 218);
    CHECK(part(1) >= 38);
    CHECK(part(1) <= 42);
    CHECK(part(2) >= 48);
    CHECK(part(2) <= 53);
}
