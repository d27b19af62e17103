// Colours by role: the layout's, where the clinic does not say otherwise.
#pragma once

#include "base/colour.hpp"
#include "base/source.hpp"

#include <map>
#include <optional>
#include <string>

namespace yaprak {

struct Clinic;
struct Layout;

class Palette {
public:
    // A clinic that says only "brand" gets accent, brand-dark and tint from it.
    Palette(const Layout& layout, const Clinic& clinic);

    // `name` is a role, or what parse_colour reads. Throws Error at `at` where it is neither.
    Colour colour(const std::string& name, const SourcePos& at) const;
    // The same, where "none" and an empty name stand for no colour.
    std::optional<Colour> optional(const std::string& name, const SourcePos& at) const;

    // What the page is printed on: the role "paper", else white.
    Colour paper() const;

private:
    std::map<std::string, Colour> colours_;
};

}  // namespace yaprak
