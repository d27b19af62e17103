// Roles to colours; shades of a lone brand colour.
#include "style/look/palette.hpp"

#include "base/did_you_mean.hpp"
#include "base/error.hpp"
#include "model/clinic.hpp"
#include "model/layout.hpp"

namespace yaprak {
namespace {

// How much of the brand's colour its shades keep.
constexpr double dark_share = 0.55;  // over black
constexpr double tint_share = 0.09;  // over white

void shade(std::map<std::string, Colour>& colours, const std::map<std::string, Colour>& clinics) {
    const auto brand = clinics.find("brand");
    if (brand == clinics.end()) return;
    const auto unless_given = [&](const char* role, const Colour& colour) {
        if (!clinics.count(role)) colours[role] = colour;
    };
    unless_given("accent", brand->second);
    unless_given("brand-dark", mix(brand->second, Grey{0}, dark_share));
    unless_given("tint", mix(brand->second, Grey{1}, tint_share));
}

}  // namespace

Palette::Palette(const Layout& layout, const Clinic& clinic) : colours_(layout.colours) {
    for (const auto& [role, colour] : clinic.colours) colours_[role] = colour;
    shade(colours_, clinic.colours);
}

Colour Palette::colour(const std::string& name, const SourcePos& at) const {
    const auto role = colours_.find(name);
    if (role != colours_.end()) return role->second;
    if (const auto colour = parse_colour(name)) return *colour;
    std::vector<std::string> roles;
    for (const auto& known : colours_) roles.push_back(known.first);
    throw Error(Code::unknown_colour, at, "unknown colour \"" + name + "\"",
                did_you_mean(name, roles));
}

std::optional<Colour> Palette::optional(const std::string& name, const SourcePos& at) const {
    if (name.empty() || name == "none") return std::nullopt;
    return colour(name, at);
}

Colour Palette::paper() const {
    const auto role = colours_.find("paper");
    return role == colours_.end() ? Colour(Grey{1}) : role->second;
}

}  // namespace yaprak
