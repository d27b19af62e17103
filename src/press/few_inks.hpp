// Inks of a colour -> as few inks as look the same: each further ink is a further plate that must
// meet the others, and a tint of one or two inks holds its tone through a run. Grey component
// replacement as prepress knows it, by least squares in CIELAB (ISO 13655, D50).
#pragma once
#include "base/colour.hpp"

#include <array>
#include <functional>

namespace yaprak {

// CIELAB of what inks print.
using InkLook = std::function<std::array<double, 3>(const Cmyk&)>;

// By how much the look may differ with one, two and three inks, in ΔE*ab.
struct InkTolerance {
    std::array<double, 3> most{};
};

// The fewest inks within the tolerance of `inks`; of as many, those that look nearest. `inks`
// themselves where nothing is near enough.
[[nodiscard]] Cmyk few_inks(const Cmyk& inks, const InkLook& look, const InkTolerance& tolerance);

}  // namespace yaprak
