// ICC.1:2001-04: a header, a table of tags, the tags. All numbers are big-endian.
#include "pdf/standard/srgb_profile.hpp"

#include "base/colour.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace yaprak {
namespace {

struct Xyz {
    double x, y, z;
};

// Adapted from D65 to D50, the white of the profile connection space (6.3.4.3).
constexpr Xyz red{0.43607, 0.22249, 0.01392}, green{0.38515, 0.71687, 0.09708},
    blue{0.14307, 0.06061, 0.71410}, white{0.9642, 1, 0.8249};

constexpr int curve_points = 256;  // one for each value of eight bits, so that those are exact
constexpr int header_size = 128;

void append(std::string& out, std::uint32_t value, int bytes = 4) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += char((value >> shift) & 255);
}

void append(std::string& out, const Xyz& colour) {
    for (double part : {colour.x, colour.y, colour.z})
        append(out, std::uint32_t(std::lround(part * 65536)));
}

std::string begun(std::string_view type) {
    return std::string(type) + std::string(4, '\0');
}

std::string colour_tag(const Xyz& colour) {
    std::string out = begun("XYZ ");
    append(out, colour);
    return out;
}

std::string curve_tag() {
    std::string out = begun("curv");
    append(out, curve_points);
    for (int i = 0; i < curve_points; ++i)
        append(out, std::uint32_t(std::lround(light_of_srgb(i / 255.0) * 65535)), 2);
    return out;
}

std::string text_tag(std::string_view text) {
    return begun("text") + std::string(text) + '\0';
}

// 6.5.17: the name in ASCII, none in Unicode, none in the Macintosh's script.
std::string description_tag(std::string_view text) {
    constexpr std::size_t unicode = 8, macintosh = 3 + 67;
    std::string out = begun("desc");
    append(out, std::uint32_t(text.size() + 1));
    return out + std::string(text) + std::string(1 + unicode + macintosh, '\0');
}

std::string header(std::size_t size) {
    std::string out;
    append(out, std::uint32_t(size));
    append(out, 0);
    append(out, 0x02100000);  // version 2.1
    out += "mntrRGB XYZ ";
    for (std::uint32_t part : {1999, 10, 18, 0, 0, 0}) append(out, part, 2);  // the standard's day
    out += "acsp" + std::string(28, '\0');
    append(out, white);
    out.resize(header_size);
    return out;
}

struct Tag {
    std::string_view name;
    std::string content;  // empty: the one before it
};

std::string assembled(const std::vector<Tag>& tags) {
    const std::size_t table_size = 4 + 12 * tags.size();
    std::string table, body;
    append(table, std::uint32_t(tags.size()));
    std::size_t begin = 0, size = 0;
    for (const Tag& tag : tags) {
        if (!tag.content.empty()) {
            body.resize((body.size() + 3) / 4 * 4);
            begin = header_size + table_size + body.size();
            size = tag.content.size();
            body += tag.content;
        }
        table += tag.name;
        append(table, std::uint32_t(begin));
        append(table, std::uint32_t(size));
    }
    return header(header_size + table.size() + body.size()) + table + body;
}

}  // namespace

const std::string& srgb_profile() {
    static const std::string profile = assembled({{"desc", description_tag("sRGB IEC61966-2.1")},
                                                  {"cprt", text_tag("no copyright")},
                                                  {"wtpt", colour_tag(white)},
                                                  {"rXYZ", colour_tag(red)},
                                                  {"gXYZ", colour_tag(green)},
                                                  {"bXYZ", colour_tag(blue)},
                                                  {"rTRC", curve_tag()},
                                                  {"gTRC", {}},
                                                  {"bTRC", {}}});
    return profile;
}

}  // namespace yaprak
