#include "pdf/standard/srgb_profile.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | std::uint8_t(bytes[i]);
    return value;
}

}  // namespace

TEST_CASE("the profile of sRGB says how long it is and where each of its tags stands") {
    const std::string& profile = srgb_profile();
    CHECK(number_at(profile, 0) == profile.size());
    CHECK(profile.substr(12, 12) == "mntrRGB XYZ ");
    CHECK(profile.substr(36, 4) == "acsp");
    const std::uint32_t tags = number_at(profile, 128);
    CHECK(tags == 9);
    for (std::size_t tag = 132; tag < 132 + 12 * tags; tag += 12) {
        CHECK(number_at(profile, tag + 4) % 4 == 0);
        CHECK(number_at(profile, tag + 4) + number_at(profile, tag + 8) <= profile.size());
    }
}

TEST_CASE("the three primaries of sRGB make its white") {
    const std::string& profile = srgb_profile();
    const auto part = [&](const char* tag, std::size_t axis) {
        const std::size_t entry = profile.find(tag, 128);
        return long(number_at(profile, number_at(profile, entry + 4) + 8 + 4 * axis));
    };
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const long sum = part("rXYZ", axis) + part("gXYZ", axis) + part("bXYZ", axis);
        CHECK(std::abs(sum - part("wtpt", axis)) <= 16);  // of 65,536
    }
}
