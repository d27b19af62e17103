#include "image/colour/lcms_library.hpp"

#include "base/late_library.hpp"

namespace yaprak {
namespace {

LcmsLibrary open_library() {
    const LateLibrary library("liblcms2.so.2",
                              "the library that reads colour profiles, liblcms2.so.2, cannot be "
                              "opened",
                              "install Debian's package liblcms2-2, or save the picture in sRGB");
    LcmsLibrary out;
    library.find(out.open_profile, "cmsOpenProfileFromMem");
    library.find(out.create_srgb, "cmsCreate_sRGBProfile");
    library.find(out.create_xyz, "cmsCreateXYZProfile");
    library.find(out.device_class, "cmsGetDeviceClass");
    library.find(out.profile_info, "cmsGetProfileInfoASCII");
    library.find(out.close_profile, "cmsCloseProfile");
    library.find(out.colour_space, "cmsGetColorSpace");
    library.find(out.create_transform, "cmsCreateTransform");
    library.find(out.delete_transform, "cmsDeleteTransform");
    library.find(out.transform, "cmsDoTransform");
    return out;
}

}  // namespace

const LcmsLibrary& lcms_library() {
    static const LcmsLibrary library = open_library();
    return library;
}

}  // namespace yaprak
