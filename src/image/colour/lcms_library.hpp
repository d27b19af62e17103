// Little CMS, opened when a picture with a colour profile of its own asks for it, or a colour given
// in inks: few pages have one.
#pragma once
#include "base/late_library.hpp"

#include <lcms2.h>

namespace yaprak {

struct LcmsLibrary {
    LateLibrary library;
    decltype(&::cmsOpenProfileFromMem) open_profile = library["cmsOpenProfileFromMem"];
    decltype(&::cmsCreate_sRGBProfile) create_srgb = library["cmsCreate_sRGBProfile"];
    decltype(&::cmsCreateXYZProfile) create_xyz = library["cmsCreateXYZProfile"];
    decltype(&::cmsCloseProfile) close_profile = library["cmsCloseProfile"];
    decltype(&::cmsGetDeviceClass) device_class = library["cmsGetDeviceClass"];
    decltype(&::cmsGetProfileInfoASCII) profile_info = library["cmsGetProfileInfoASCII"];
    decltype(&::cmsGetColorSpace) colour_space = library["cmsGetColorSpace"];
    decltype(&::cmsCreateTransform) create_transform = library["cmsCreateTransform"];
    decltype(&::cmsDeleteTransform) delete_transform = library["cmsDeleteTransform"];
    decltype(&::cmsDoTransform) transform = library["cmsDoTransform"];
};

// Throws Error where the library is not installed.
const LcmsLibrary& lcms_library();

}  // namespace yaprak
