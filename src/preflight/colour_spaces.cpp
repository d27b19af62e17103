#include "preflight/colour_spaces.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr double nearly_none = 0.005;  // of an ink: half a per cent holds on no plate

InkSpace space_of_name(const std::string& name) {
    if (name == "DeviceGray" || name == "CalGray" || name == "G") return InkSpace::grey;
    if (name == "DeviceCMYK" || name == "CMYK") return InkSpace::cmyk;
    if (name == "Pattern") return InkSpace::pattern;
    if (name == "Lab") return InkSpace::lab;
    return InkSpace::rgb;
}

InkSpace space_of_profile(const PdfObject& profile) {
    const int components = int(profile["N"].number());
    return components == 1 ? InkSpace::grey : components == 4 ? InkSpace::cmyk : InkSpace::rgb;
}

}  // namespace

InkSpace ink_space(const PdfObject& space) {
    if (space.is_name()) return space_of_name(space.name());
    const std::string family = space[std::size_t(0)].name();
    if (family == "ICCBased") return space_of_profile(space[1]);
    if (family == "Indexed" || family == "I") {
        const PdfObject base = space[1];
        return base[std::size_t(0)].name() == "Indexed" ? InkSpace::rgb : ink_space(base);
    }
    if (family == "Separation") return InkSpace::spot;
    if (family == "DeviceN") return InkSpace::several;
    return space_of_name(family);
}

std::vector<std::string> spot_names(const PdfObject& space) {
    const std::string family = space[std::size_t(0)].name();
    if (family == "Indexed") return spot_names(space[1]);
    if (family == "Separation") return {space[1].name()};
    std::vector<std::string> names;
    if (family == "DeviceN")
        for (std::size_t i = 0; i < space[1].size(); ++i) names.push_back(space[1][i].name());
    return names;
}

PaintedColour first_colour(const PdfObject& space) {
    PaintedColour colour;
    colour.space = ink_space(space);
    colour.inks = spot_names(space);
    switch (colour.space) {
        case InkSpace::cmyk:
            colour.parts = {0, 0, 0, 1};
            break;
        case InkSpace::rgb:
        case InkSpace::lab:
            colour.parts = {0, 0, 0};
            break;
        case InkSpace::spot:
        case InkSpace::several:
            colour.parts.assign(colour.inks.size(), 1);
            break;
        case InkSpace::grey:
        case InkSpace::pattern:
            break;
    }
    return colour;
}

PaintedColour with_parts(const PaintedColour& before, std::vector<double> parts) {
    PaintedColour colour = before;
    if (parts.size() == before.parts.size()) colour.parts = std::move(parts);
    for (double& part : colour.parts) part = std::clamp(part, 0.0, 1.0);
    return colour;
}

std::map<std::string, double> inks_of(const PaintedColour& colour) {
    static const char* const process[] = {"Cyan", "Magenta", "Yellow", "Black"};
    std::map<std::string, double> out;
    const auto add = [&](const std::string& name, double tint) {
        if (tint > nearly_none && name != "None") out[name] += tint;
    };
    if (colour.space == InkSpace::grey) add("Black", 1 - colour.parts[0]);
    if (colour.space == InkSpace::cmyk)
        for (std::size_t i = 0; i < 4; ++i) add(process[i], colour.parts[i]);
    for (std::size_t i = 0; i < colour.inks.size() && i < colour.parts.size(); ++i)
        if (colour.inks[i] == "All")
            for (const char* name : process) add(name, colour.parts[i]);
        else
            add(colour.inks[i], colour.parts[i]);
    return out;
}

bool is_white(const PaintedColour& colour) {
    if (colour.space == InkSpace::pattern) return false;
    if (colour.space == InkSpace::rgb)
        return std::all_of(colour.parts.begin(), colour.parts.end(),
                           [](double part) { return part >= 1 - nearly_none; });
    if (colour.space == InkSpace::lab) return false;
    return inks_of(colour).empty();
}

}  // namespace yaprak
