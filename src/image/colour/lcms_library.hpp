// Little CMS, opened when a picture with a colour profile of its own asks for it, or a colour given
// in inks: few pages have one.
#pragma once
#include <lcms2.h>

namespace yaprak {

struct LcmsLibrary {
    decltype(&::cmsOpenProfileFromMem) open_profile;
    decltype(&::cmsCreate_sRGBProfile) create_srgb;
    decltype(&::cmsCreateXYZProfile) create_xyz;
    decltype(&::cmsCloseProfile) close_profile;
    decltype(&::cmsGetDeviceClass) device_class;
    decltype(&::cmsGetProfileInfoASCII) profile_info;
    decltype(&::cmsGetColorSpace) colour_space;
    decltype(&::cmsCreateTransform) create_transform;
    decltype(&::cmsDeleteTransform) delete_transform;
    decltype(&::cmsDoTransform) transform;
};

// Throws Error where the library is not installed.
const LcmsLibrary& lcms_library();

}  // namespace yaprak
