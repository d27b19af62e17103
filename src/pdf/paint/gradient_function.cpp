#include "pdf/paint/gradient_function.hpp"

#include "base/number.hpp"
#include "pdf/objects/entries.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace yaprak {
namespace {

constexpr int decimals = 5;
constexpr double narrowest = 1e-5;  // between two stops: the last digit that is written

struct Knot {
    double at = 0;
    std::string value;  // "0.1 0.2 0.3"
};
using Knots = std::vector<Knot>;

std::string value_in(const Colour& colour, StopSpace space) {
    if (space == StopSpace::cmyk) {
        const Cmyk& c = std::get<Cmyk>(colour);
        return number(c.cyan) + " " + number(c.magenta) + " " + number(c.yellow) + " " +
               number(c.key);
    }
    const Rgb c = to_rgb(colour);
    if (space == StopSpace::grey) return number(c.red, 4);
    return number(c.red, 4) + " " + number(c.green, 4) + " " + number(c.blue, 4);
}

// Begins at 0 and ends at 1; where the colour jumps there, it does so just within.
void complete(Knots& knots) {
    if (knots.front().at > 0) knots.insert(knots.begin(), {0, knots.front().value});
    if (knots.back().at < 1) knots.push_back({1, knots.back().value});
    for (std::size_t i = 1; i + 1 < knots.size(); ++i)
        knots[i].at = std::clamp(knots[i].at, narrowest, 1 - narrowest);
    knots.front().at = 0;
    knots.back().at = 1;
}

std::string exponential(const std::string& from, const std::string& to) {
    haru::Entries entries;
    entries.set_integer("FunctionType", 2).set_array("Domain", "0 1");
    entries.set_array("C0", from).set_array("C1", to).set_integer("N", 1);
    return entries.text();
}

std::string stitched(Knots knots) {
    complete(knots);
    std::string functions, bounds, encode;
    std::size_t parts = 0;
    std::string only;
    for (std::size_t i = 1; i < knots.size(); ++i) {
        if (knots[i].at - knots[i - 1].at < narrowest / 2) continue;
        if (parts++ > 0) bounds += number(knots[i - 1].at, decimals) + " ";
        only = exponential(knots[i - 1].value, knots[i].value);
        functions += "<<" + only + ">>";
        encode += "0 1 ";
    }
    if (parts == 1) return only;
    haru::Entries entries;
    entries.set_integer("FunctionType", 3).set_array("Domain", "0 1");
    entries.set_array("Functions", functions).set_array("Bounds", bounds);
    entries.set_array("Encode", encode);
    return entries.text();
}

}  // namespace

StopSpace space_of(const GradientStops& stops, bool keeps_inks) {
    const auto all = [&](auto is) {
        return std::all_of(stops.begin(), stops.end(),
                           [&](const GradientStop& stop) { return is(stop.colour); });
    };
    if (all([](const Colour& c) { return std::holds_alternative<Grey>(c); }))
        return StopSpace::grey;
    if (keeps_inks && all([](const Colour& c) { return std::holds_alternative<Cmyk>(c); }))
        return StopSpace::cmyk;
    return StopSpace::rgb;
}

const char* name_of(StopSpace space) {
    switch (space) {
        case StopSpace::grey:
            return "/DeviceGray";
        case StopSpace::rgb:
            return "/DeviceRGB";
        case StopSpace::cmyk:
            return "/DeviceCMYK";
    }
    return "/DeviceRGB";
}

std::string function_of_colours(const GradientStops& stops, StopSpace space) {
    Knots knots;
    for (const GradientStop& stop : stops)
        knots.push_back({stop.offset, value_in(stop.colour, space)});
    return stitched(std::move(knots));
}

std::string function_of_opacities(const GradientStops& stops) {
    Knots knots;
    for (const GradientStop& stop : stops) knots.push_back({stop.offset, number(stop.opacity, 4)});
    return stitched(std::move(knots));
}

std::string repeated_function(const std::string& base, const Reach& reach, Spread spread) {
    std::string functions, bounds, encode;
    for (int i = reach.begin; i < reach.end; ++i) {
        functions += base + " ";
        if (i > reach.begin) bounds += std::to_string(i) + " ";
        const bool is_backwards = spread == Spread::reflect && i % 2 != 0;
        encode += is_backwards ? "1 0 " : "0 1 ";
    }
    haru::Entries entries;
    entries.set_integer("FunctionType", 3);
    entries.set_array("Domain", std::to_string(reach.begin) + " " + std::to_string(reach.end));
    entries.set_array("Functions", functions).set_array("Bounds", bounds);
    entries.set_array("Encode", encode);
    return entries.text();
}

}  // namespace yaprak
