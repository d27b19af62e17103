// The matrices are those of CSS Color 4 (sample code, and 9.2 for Oklab, by Björn Ottosson).
#include "image/svg/colour_spaces.hpp"

#include "base/colour.hpp"
#include "image/svg/sorted_table.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace yaprak::svg {
namespace {

using Grid = std::array<Triple, 3>;

constexpr Grid srgb_of_xyz{{{3.2409699419045226, -1.537383177570094, -0.4986107602930034},
                            {-0.9692436362808796, 1.8759675015077202, 0.04155505740717559},
                            {0.05563007969699366, -0.20397695888897652, 1.0569715142428786}}};
constexpr Grid xyz_of_srgb{{{0.41239079926595934, 0.357584339383878, 0.1804807884018343},
                            {0.21263900587151027, 0.715168678767756, 0.07219231536073371},
                            {0.01933081871559182, 0.11919477979462598, 0.9505321522496607}}};
constexpr Grid xyz_of_p3{{{0.4865709486482162, 0.26566769316909306, 0.1982172852343625},
                          {0.2289745640697488, 0.6917385218365064, 0.079286914093745},
                          {0, 0.04511338185890264, 1.043944368900976}}};
constexpr Grid xyz_of_a98{{{0.5766690429101305, 0.1855582379065463, 0.1882286462349947},
                           {0.29734497525053605, 0.6273635662554661, 0.07529145849399788},
                           {0.02703136138641234, 0.07068885253582723, 0.9913375368376388}}};
constexpr Grid xyz_of_2020{{{0.6369580483012914, 0.14461690358620832, 0.1688809751641721},
                            {0.2627002120112671, 0.6779980715188708, 0.05930171646986196},
                            {0, 0.028072693049087428, 1.060985057710791}}};
constexpr Grid d50_of_prophoto{{{0.7977604896723027, 0.13518583717574031, 0.0313493495815248},
                                {0.2880711282292934, 0.7118432178101014, 0.00008565396060525902},
                                {0, 0, 0.8251046025104601}}};
constexpr Grid d65_of_d50{{{0.9554734527042182, -0.023098536874261423, 0.0632593086610217},
                           {-0.028369706963208136, 1.0099954580058226, 0.021041398966943008},
                           {0.012314001688319899, -0.020507696433477912, 1.3303659366080753}}};
constexpr Grid d50_of_d65{{{1.0479297925449969, 0.022946870601609652, -0.05019226628920524},
                           {0.02962780877005599, 0.9904344267538799, -0.017073799063418826},
                           {-0.009243040646204504, 0.015055191490298152, 0.7518742814281371}}};
constexpr Grid cones_of_srgb{{{0.4122214708, 0.5363325363, 0.0514459929},
                              {0.2119034982, 0.6806995451, 0.1073969566},
                              {0.0883024619, 0.2817188376, 0.6299787005}}};
constexpr Grid srgb_of_cones{{{4.0767416621, -3.3077115913, 0.2309699292},
                              {-1.2684380046, 2.6097574011, -0.3413193965},
                              {-0.0041960863, -0.7034186147, 1.7076147010}}};
constexpr Grid oklab_of_cones{{{0.2104542553, 0.7936177850, -0.0040720468},
                               {1.9779984951, -2.4285922050, 0.4505937099},
                               {0.0259040371, 0.7827717662, -0.8086757660}}};
constexpr Grid cones_of_oklab{{{1, 0.3963377774, 0.2158037573},
                               {1, -0.1055613458, -0.0638541728},
                               {1, -0.0894841775, -1.2914855480}}};
constexpr Triple white_d50{0.9642956764295677, 1, 0.8251046025104602};
constexpr double kappa = 24389.0 / 27, epsilon = 216.0 / 24389;  // CIE Lab

Triple through(const Grid& grid, const Triple& v) {
    Triple out{};
    for (std::size_t i = 0; i < 3; ++i)
        out[i] = grid[i][0] * v[0] + grid[i][1] * v[1] + grid[i][2] * v[2];
    return out;
}

template <class Change>
Triple each(const Triple& v, Change change) {
    return {change(v[0]), change(v[1]), change(v[2])};
}

double expanded(double part) {
    return std::copysign(light_of_srgb(std::abs(part)), part);
}
double compressed(double light) {
    const double size = std::abs(light);
    return std::copysign(size <= 0.0031308 ? size * 12.92 : 1.055 * std::pow(size, 1 / 2.4) - 0.055,
                         light);
}
double expanded_by(double part, double power) {
    return std::copysign(std::pow(std::abs(part), power), part);
}
double expanded_prophoto(double part) {
    return std::abs(part) <= 16.0 / 512 ? part / 16 : expanded_by(part, 1.8);
}
double expanded_2020(double part) {
    constexpr double alpha = 1.09929682680944, beta = 0.018053968510807;
    const double size = std::abs(part);
    return std::copysign(
        size < beta * 4.5 ? size / 4.5 : std::pow((size + alpha - 1) / alpha, 1 / 0.45), part);
}

Triple from_polar(const Triple& v) {
    const double angle = v[2] * std::numbers::pi / 180, chroma = std::max(v[1], 0.0);
    return {v[0], chroma * std::cos(angle), chroma * std::sin(angle)};
}
Triple to_polar(const Triple& v) {
    return {v[0], std::hypot(v[1], v[2]), std::atan2(v[2], v[1]) * 180 / std::numbers::pi};
}

Triple srgb_of_d50(const Triple& v) {
    return through(srgb_of_xyz, through(d65_of_d50, v));
}

Triple srgb_of_lab(const Triple& lab) {
    const double y = (lab[0] + 16) / 116, x = lab[1] / 500 + y, z = y - lab[2] / 200;
    const auto side = [](double f) {
        return f * f * f > epsilon ? f * f * f : (116 * f - 16) / kappa;
    };
    const double height = lab[0] > kappa * epsilon ? y * y * y : lab[0] / kappa;
    return srgb_of_d50({side(x) * white_d50[0], height, side(z) * white_d50[2]});
}
Triple lab_of_srgb(const Triple& light) {
    const Triple v = through(d50_of_d65, through(xyz_of_srgb, light));
    const auto f = [](double part) {
        return part > epsilon ? std::cbrt(part) : (kappa * part + 16) / 116;
    };
    const double x = f(v[0] / white_d50[0]), y = f(v[1]), z = f(v[2] / white_d50[2]);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

Triple srgb_of_oklab(const Triple& lab) {
    return through(srgb_of_cones, each(through(cones_of_oklab, lab),
                                       [](double part) { return part * part * part; }));
}
Triple oklab_of_srgb(const Triple& light) {
    return through(oklab_of_cones, each(through(cones_of_srgb, light),
                                        [](double part) { return std::cbrt(part); }));
}

constexpr std::pair<std::string_view, ColourSpace> names[] = {
    {"a98-rgb", ColourSpace::a98_rgb},
    {"display-p3", ColourSpace::display_p3},
    {"lab", ColourSpace::lab},
    {"lch", ColourSpace::lch},
    {"oklab", ColourSpace::oklab},
    {"oklch", ColourSpace::oklch},
    {"prophoto-rgb", ColourSpace::prophoto_rgb},
    {"rec2020", ColourSpace::rec2020},
    {"srgb", ColourSpace::srgb},
    {"srgb-linear", ColourSpace::srgb_linear},
    {"xyz", ColourSpace::xyz_d65},
    {"xyz-d50", ColourSpace::xyz_d50},
    {"xyz-d65", ColourSpace::xyz_d65},
};
static_assert(is_sorted(names));

// ---- what no screen of sRGB shows ----

bool is_within(const Triple& light) {
    constexpr double slack = 1e-6;
    return std::all_of(light.begin(), light.end(),
                       [](double part) { return part >= -slack && part <= 1 + slack; });
}

Triple clipped(const Triple& light) {
    return each(light, [](double part) { return std::clamp(part, 0.0, 1.0); });
}

double difference(const Triple& a, const Triple& b) {
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

// Half way between a chroma that fits and one that does not, until nobody sees the difference.
Triple with_less_chroma(const Triple& light) {
    constexpr double just_seen = 0.02, near = 0.0001;  // of Oklab's units
    Triple colour = to_polar(oklab_of_srgb(light));
    if (colour[0] >= 1 - near) return {1, 1, 1};
    if (colour[0] <= near) return {0, 0, 0};
    double fits = 0, too_much = colour[1];
    bool is_sure = true;
    Triple out = clipped(light);
    if (difference(oklab_of_srgb(out), oklab_of_srgb(light)) < just_seen) return out;
    while (too_much - fits > near) {
        colour[1] = (fits + too_much) / 2;
        const Triple tried = srgb_of_oklab(from_polar(colour));
        if (is_sure && is_within(tried)) {
            fits = colour[1];
            continue;
        }
        out = clipped(tried);
        const double seen = difference(oklab_of_srgb(out), from_polar(colour));
        if (seen < just_seen && just_seen - seen < near) return out;
        is_sure = is_sure && seen >= just_seen;
        (seen < just_seen ? fits : too_much) = colour[1];
    }
    return out;
}

}  // namespace

std::optional<ColourSpace> colour_space_of(std::string_view name) {
    return found_in(names, name);
}

Triple to_linear_srgb(ColourSpace space, Triple v) {
    switch (space) {
        case ColourSpace::srgb:
            return each(v, expanded);
        case ColourSpace::srgb_linear:
            return v;
        case ColourSpace::display_p3:
            return through(srgb_of_xyz, through(xyz_of_p3, each(v, expanded)));
        case ColourSpace::a98_rgb:
            return through(srgb_of_xyz, through(xyz_of_a98, each(v, [](double part) {
                                                    return expanded_by(part, 563.0 / 256);
                                                })));
        case ColourSpace::prophoto_rgb:
            return srgb_of_d50(through(d50_of_prophoto, each(v, expanded_prophoto)));
        case ColourSpace::rec2020:
            return through(srgb_of_xyz, through(xyz_of_2020, each(v, expanded_2020)));
        case ColourSpace::xyz_d50:
            return srgb_of_d50(v);
        case ColourSpace::xyz_d65:
            return through(srgb_of_xyz, v);
        case ColourSpace::lab:
            return srgb_of_lab(v);
        case ColourSpace::lch:
            return srgb_of_lab(from_polar(v));
        case ColourSpace::oklab:
            return srgb_of_oklab(v);
        case ColourSpace::oklch:
            return srgb_of_oklab(from_polar(v));
    }
    return v;
}

std::optional<Triple> from_linear_srgb(ColourSpace space, Triple light) {
    switch (space) {
        case ColourSpace::srgb:
            return each(light, compressed);
        case ColourSpace::srgb_linear:
            return light;
        case ColourSpace::xyz_d50:
            return through(d50_of_d65, through(xyz_of_srgb, light));
        case ColourSpace::xyz_d65:
            return through(xyz_of_srgb, light);
        case ColourSpace::lab:
            return lab_of_srgb(light);
        case ColourSpace::lch:
            return to_polar(lab_of_srgb(light));
        case ColourSpace::oklab:
            return oklab_of_srgb(light);
        case ColourSpace::oklch:
            return to_polar(oklab_of_srgb(light));
        default:
            return std::nullopt;
    }
}

Rgb in_gamut(const Triple& light) {
    const Triple out =
        each(is_within(light) ? clipped(light) : with_less_chroma(light), compressed);
    return {out[0], out[1], out[2]};
}

}  // namespace yaprak::svg
