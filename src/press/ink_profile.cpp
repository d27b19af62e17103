#include "press/ink_profile.hpp"

#include "base/colour.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "image/colour/lcms_library.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace yaprak {
namespace {

using Profile = std::unique_ptr<void, decltype(&::cmsCloseProfile)>;
using Transform = std::unique_ptr<void, decltype(&::cmsDeleteTransform)>;

constexpr double percent = 100;                   // little CMS counts inks so
constexpr std::size_t longest = 128;              // description
constexpr cmsCIEXYZ d50 = {0.9642, 1.0, 0.8249};  // ICC.1:2010, 7.2.16
constexpr cmsUInt32Number exact = cmsFLAGS_NOCACHE | cmsFLAGS_NOOPTIMIZE;

[[noreturn]] void refuse(const std::string& name, const std::string& why) {
    throw Error(Code::value_wrong, {}, "the colour profile " + in_quotes(name) + " " + why,
                "a profile of the print shop's, for offset or digital print in four inks, ends in "
                ".icc");
}

Profile opened(const std::string& bytes) {
    const LcmsLibrary& lcms = lcms_library();
    return {lcms.open_profile(bytes.data(), cmsUInt32Number(bytes.size())), lcms.close_profile};
}

Transform between(const Profile& from, cmsUInt32Number from_format, const Profile& to,
                  cmsUInt32Number to_format, cmsUInt32Number intent, cmsUInt32Number flags) {
    const LcmsLibrary& lcms = lcms_library();
    return {lcms.create_transform(from.get(), from_format, to.get(), to_format, intent, flags),
            lcms.delete_transform};
}

void run(const Transform& transform, const void* in, void* out, std::size_t count) {
    lcms_library().transform(transform.get(), in, out, cmsUInt32Number(count));
}

std::string description_of(const Profile& profile) {
    char text[longest] = {};
    lcms_library().profile_info(profile.get(), cmsInfoDescription, "en", "US", text, longest);
    std::string out;
    for (const char c : std::string(text))
        if (c >= ' ' && c < 127) out += c;
    return out;
}

// CIE 15, the function of CIELAB.
double lab_part(double t) {
    return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

double share(double value) {
    return std::clamp(value, 0.0, 1.0);
}

}  // namespace

struct InkProfile::Transforms {
    Transform to_inks, to_screen, bytes_to_screen, photographs, to_xyz;
};

InkProfile::InkProfile(std::string bytes, const std::string& name) : bytes_(std::move(bytes)) {
    const LcmsLibrary& lcms = lcms_library();
    const Profile inks = opened(bytes_);
    if (!inks) refuse(name, "is damaged, or is no profile");
    if (lcms.device_class(inks.get()) != cmsSigOutputClass) refuse(name, "is none of a printer");
    if (lcms.colour_space(inks.get()) != cmsSigCmykData) refuse(name, "is not one of four inks");
    const Profile screen(lcms.create_srgb(), lcms.close_profile);
    const Profile xyz(lcms.create_xyz(), lcms.close_profile);
    constexpr cmsUInt32Number relative = INTENT_RELATIVE_COLORIMETRIC;
    constexpr cmsUInt32Number black_point = cmsFLAGS_BLACKPOINTCOMPENSATION;
    Transforms all{
        between(screen, TYPE_RGB_DBL, inks, TYPE_CMYK_DBL, relative, exact | black_point),
        between(inks, TYPE_CMYK_DBL, screen, TYPE_RGB_DBL, relative, exact | black_point),
        between(inks, TYPE_CMYK_8, screen, TYPE_RGB_8, relative, cmsFLAGS_NOCACHE | black_point),
        between(screen, TYPE_RGB_16, inks, TYPE_CMYK_16, INTENT_PERCEPTUAL, exact),
        between(inks, TYPE_CMYK_DBL, xyz, TYPE_XYZ_DBL, relative, exact)};
    for (const Transform* one :
         {&all.to_inks, &all.to_screen, &all.bytes_to_screen, &all.photographs, &all.to_xyz})
        if (!*one) refuse(name, "lacks the tables for both directions");
    description_ = description_of(inks);
    transforms_ = std::make_unique<const Transforms>(std::move(all));
    measure_black();
}

InkProfile::~InkProfile() = default;

Cmyk InkProfile::inks_of(const Rgb& colour) const {
    const double in[3] = {share(colour.red), share(colour.green), share(colour.blue)};
    double out[4] = {};
    run(transforms_->to_inks, in, out, 1);
    return {share(out[0] / percent), share(out[1] / percent), share(out[2] / percent),
            share(out[3] / percent)};
}

std::array<double, 3> InkProfile::look_of(const Cmyk& inks) const {
    const double in[4] = {inks.cyan * percent, inks.magenta * percent, inks.yellow * percent,
                          inks.key * percent};
    double xyz[3] = {};
    run(transforms_->to_xyz, in, xyz, 1);
    const double x = lab_part(xyz[0] / d50.X), y = lab_part(xyz[1] / d50.Y),
                 z = lab_part(xyz[2] / d50.Z);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

Rgb InkProfile::on_screen(const Cmyk& inks) const {
    const double in[4] = {inks.cyan * percent, inks.magenta * percent, inks.yellow * percent,
                          inks.key * percent};
    double out[3] = {};
    run(transforms_->to_screen, in, out, 1);
    return {share(out[0]), share(out[1]), share(out[2])};
}

void InkProfile::on_screen(const unsigned char* inks, unsigned char* rgb,
                           std::size_t pixels) const {
    constexpr std::size_t at_once = std::size_t(1) << 20;
    for (std::size_t done = 0; done < pixels; done += at_once)
        run(transforms_->bytes_to_screen, inks + done * 4, rgb + done * 3,
            std::min(at_once, pixels - done));
}

// Luminances from all of the black ink, 0, to the paper, 1: black-point compensation (ISO 18619)
// for greys.
void InkProfile::measure_black() {
    std::vector<double> inks(256 * 4), xyz(256 * 3);
    for (std::size_t i = 0; i < 256; ++i) inks[i * 4 + 3] = double(i) * percent / 255;
    run(transforms_->to_xyz, inks.data(), xyz.data(), 256);
    const double paper = xyz[1], black = xyz[255 * 3 + 1];
    for (std::size_t i = 0; i < 256; ++i)
        lightness_[i] = share((xyz[i * 3 + 1] - black) / std::max(paper - black, 1e-6));
}

double InkProfile::black_of(double level) const {
    const double wanted = light_of_srgb(share(level));
    std::size_t darker = 255;  // the least ink that is at least as dark
    while (darker > 0 && lightness_[darker - 1] <= wanted) --darker;
    if (darker == 0) return 0;
    const double above = lightness_[darker - 1], below = lightness_[darker];
    const double between_them = above > below ? (wanted - below) / (above - below) : 0;
    return share((double(darker) - share(between_them)) / 255);
}

PhotoTable InkProfile::photo_table(double most_ink) const {
    constexpr std::size_t side = PhotoTable::side;
    std::vector<std::uint16_t> colours;
    colours.reserve(side * side * side * 3);
    const auto part = [](std::size_t i) { return std::uint16_t(i * 65535 / (side - 1)); };
    for (std::size_t r = 0; r < side; ++r)
        for (std::size_t g = 0; g < side; ++g)
            for (std::size_t b = 0; b < side; ++b)
                for (const std::size_t i : {r, g, b}) colours.push_back(part(i));
    std::vector<PhotoTable::Inks> nodes(side * side * side);
    run(transforms_->photographs, colours.data(), nodes.data(), nodes.size());
    return {nodes, most_ink};
}

}  // namespace yaprak
