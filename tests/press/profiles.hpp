// The profiles that are shipped.
#pragma once
#include "checkout.hpp"
#include "press/ink_profiles.hpp"

#include <filesystem>

namespace yaprak::profiles {

inline InkProfiles& shipped() {
    static InkProfiles profiles({std::filesystem::path(checkout()) / "share/profiles"});
    return profiles;
}

inline const InkProfile& coated() {
    return shipped().get("coated");
}

}  // namespace yaprak::profiles
