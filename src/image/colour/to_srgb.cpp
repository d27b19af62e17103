#include "image/colour/to_srgb.hpp"

#include "image/colour/known_profile.hpp"
#include "image/colour/lcms_library.hpp"

#include <algorithm>
#include <memory>

namespace yaprak {
namespace {

using Profile = std::unique_ptr<void, decltype(&::cmsCloseProfile)>;
using Transform = std::unique_ptr<void, decltype(&::cmsDeleteTransform)>;

constexpr std::size_t pixels_at_once = std::size_t(1) << 20;  // it counts in 32 bits

// The smallest profile is a header of 128 bytes and its table of tags.
constexpr std::size_t least_profile = 132;

// Nothing where the profile is damaged or not one of RGB.
Transform transform_from(std::string_view profile, cmsUInt32Number format) {
    const LcmsLibrary& lcms = lcms_library();
    Transform none(nullptr, lcms.delete_transform);
    const Profile from(lcms.open_profile(profile.data(), cmsUInt32Number(profile.size())),
                       lcms.close_profile);
    if (!from || lcms.colour_space(from.get()) != cmsSigRgbData) return none;
    const Profile to(lcms.create_srgb(), lcms.close_profile);
    if (!to) return none;
    return {
        lcms.create_transform(from.get(), format, to.get(), format, INTENT_RELATIVE_COLORIMETRIC,
                              cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE),
        lcms.delete_transform};
}

}  // namespace

bool needs_conversion(std::string_view profile) {
    return profile.size() >= least_profile && !means_srgb(profile);
}

void turn_into_srgb(std::string& samples, int bits, std::string_view profile) {
    if (!needs_conversion(profile)) return;
    const Transform transform = transform_from(profile, bits == 16 ? TYPE_RGB_16_SE : TYPE_RGB_8);
    if (!transform) return;
    const std::size_t pixel = bits == 16 ? 6 : 3, count = samples.size() / pixel;
    for (std::size_t done = 0; done < count; done += pixels_at_once) {
        char* const at = samples.data() + done * pixel;
        lcms_library().transform(transform.get(), at, at,
                                 cmsUInt32Number(std::min(pixels_at_once, count - done)));
    }
}

void turn_into_srgb(Picture& picture, std::string_view profile) {
    if (picture.coding != PictureCoding::samples) return;
    if (picture.colour == PictureColour::indexed) turn_into_srgb(picture.palette, 8, profile);
    if (picture.colour == PictureColour::rgb) turn_into_srgb(picture.bytes, picture.bits, profile);
}

}  // namespace yaprak
