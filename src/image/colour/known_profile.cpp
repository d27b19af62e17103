#include "image/colour/known_profile.hpp"

#include "base/colour.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t header = 128, table_row = 12, most_tags = 100;
constexpr double same_colorant = 0.003, same_light = 0.008;

using Triple = std::array<double, 3>;
using Colorants = std::array<Triple, 3>;  // red, green, blue

// For the white of paper (D50), by Bradford's method.
constexpr Colorants srgb{
    {{0.43607, 0.22249, 0.01392}, {0.38515, 0.71687, 0.09708}, {0.14307, 0.06061, 0.71410}}};
constexpr Colorants display_p3{
    {{0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}}};
constexpr Colorants rec2020{
    {{0.67348, 0.27904, -0.00194}, {0.16567, 0.67534, 0.02998}, {0.12505, 0.04561, 0.79686}}};

// ---- reading ----

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at + size > bytes.size()) return 0;
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < size; ++i)
        out = out << 8 | static_cast<unsigned char>(bytes[at + i]);
    return out;
}

double fixed_at(std::string_view bytes, std::size_t at) {
    return double(std::int32_t(number_at(bytes, at, 4))) / 65536;
}

std::string_view find_tag(std::string_view profile, std::string_view name) {
    const std::size_t count = std::min<std::size_t>(number_at(profile, header, 4), most_tags);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t row = header + 4 + i * table_row;
        if (row + table_row > profile.size() || profile.substr(row, 4) != name) continue;
        const std::size_t at = number_at(profile, row + 4, 4),
                          size = number_at(profile, row + 8, 4);
        return at < profile.size() ? profile.substr(at, size) : std::string_view();
    }
    return {};
}

bool is_near(std::string_view tag, const Triple& wanted) {
    if (tag.substr(0, 4) != "XYZ " || tag.size() < 20) return false;
    for (std::size_t i = 0; i < 3; ++i)
        if (!(std::abs(fixed_at(tag, 8 + i * 4) - wanted[i]) < same_colorant)) return false;
    return true;
}

// A table of values, or the power that a table of one value says (10.6).
std::optional<double> light_by_table(std::string_view tag, double part) {
    const std::size_t count = number_at(tag, 8, 4);
    if (count == 0) return part;
    if (count == 1) return std::pow(part, number_at(tag, 12, 2) / 256.0);
    if (count > (tag.size() - 12) / 2) return std::nullopt;
    const double at = part * double(count - 1);
    const std::size_t below = std::min(std::size_t(at), count - 2);
    const double a = number_at(tag, 12 + below * 2, 2), b = number_at(tag, 14 + below * 2, 2);
    return (a + (b - a) * (at - double(below))) / 65535;
}

// The kinds of 10.18 that describe a curve like that of sRGB.
std::optional<double> light_by_formula(std::string_view tag, double part) {
    const std::uint32_t kind = number_at(tag, 8, 2);
    const auto value = [&](std::size_t i) { return fixed_at(tag, 12 + i * 4); };
    if (kind == 0) return std::pow(part, value(0));
    if (kind != 3 && kind != 4) return std::nullopt;
    const double shift = kind == 4 ? value(5) : 0, foot = kind == 4 ? value(6) : 0;
    if (part < value(4)) return value(3) * part + foot;
    return std::pow(value(1) * part + value(2), value(0)) + shift;
}

bool is_curve_of_srgb(std::string_view tag) {
    for (const double part : {0.1, 0.25, 0.5, 0.75, 0.9}) {
        std::optional<double> light;
        if (tag.size() >= 12 && tag.substr(0, 4) == "curv") light = light_by_table(tag, part);
        if (tag.size() >= 16 && tag.substr(0, 4) == "para") light = light_by_formula(tag, part);
        if (!light || !(std::abs(*light - light_of_srgb(part)) < same_light)) return false;
    }
    return true;
}

// ---- writing ----

void put(std::string& out, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8) out += char(number >> shift & 255);
}

void put_fixed(std::string& out, double number) {
    put(out, std::uint32_t(std::int32_t(std::lround(number * 65536))));
}

std::string tag_of(const Triple& colour) {
    std::string out("XYZ \0\0\0\0", 8);
    for (const double part : colour) put_fixed(out, part);
    return out;
}

std::string curve_of_srgb() {
    std::string out("para\0\0\0\0\0\3\0\0", 12);
    for (const double number : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045})
        put_fixed(out, number);
    return out;
}

constexpr Triple white{0.9642, 1, 0.8249};

}  // namespace

bool means_srgb(std::string_view profile) {
    constexpr std::array colorants{"rXYZ", "gXYZ", "bXYZ"}, curves{"rTRC", "gTRC", "bTRC"};
    if (!find_tag(profile, "A2B0").empty()) return false;
    for (std::size_t i = 0; i < 3; ++i)
        if (!is_near(find_tag(profile, colorants[i]), srgb[i]) ||
            !is_curve_of_srgb(find_tag(profile, curves[i])))
            return false;
    return true;
}

std::string profile_of(Primaries primaries) {
    const Colorants& all = primaries == Primaries::display_p3 ? display_p3 : rec2020;
    const std::array<std::pair<const char*, std::string>, 7> tags{{{"wtpt", tag_of(white)},
                                                                   {"rXYZ", tag_of(all[0])},
                                                                   {"gXYZ", tag_of(all[1])},
                                                                   {"bXYZ", tag_of(all[2])},
                                                                   {"rTRC", curve_of_srgb()},
                                                                   {"gTRC", curve_of_srgb()},
                                                                   {"bTRC", curve_of_srgb()}}};
    std::string table, content;
    put(table, std::uint32_t(tags.size()));
    const std::size_t begin = header + 4 + tags.size() * table_row;
    for (const auto& [name, bytes] : tags) {
        table += name;
        put(table, std::uint32_t(begin + content.size()));
        put(table, std::uint32_t(bytes.size()));
        content += bytes;
    }
    std::string out;
    put(out, std::uint32_t(begin + content.size()));
    out.append(4, '\0');
    put(out, 0x04200000);  // version 4.2
    out += "mntrRGB XYZ ";
    out.resize(36, '\0');
    out += "acsp";
    out.resize(68, '\0');
    for (const double part : white) put_fixed(out, part);
    out.resize(header, '\0');
    return out + table + content;
}

}  // namespace yaprak
