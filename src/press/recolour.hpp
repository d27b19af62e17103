// Pages and drawings -> the same with every colour replaced by another one.
#pragma once
#include "base/colour.hpp"
#include "base/geometry.hpp"

#include <cstdint>
#include <functional>
#include <memory>

namespace yaprak {

struct Page;
struct Pages;
struct Drawing;
struct Picture;

// What a colour is used for.
struct ColourUse {
    enum class Kind : std::uint8_t { text, fill, stroke } kind = Kind::fill;
    Size extent;              // of what is filled, where that is known; of text its size, downwards
    bool in_drawing = false;  // whose greys are sRGB, where those of layouts are ink
};

using Recolour = std::function<Colour(const Colour&, const ColourUse&)>;

// Pages that are placed on sheets are replaced too, each once.
[[nodiscard]] Pages recoloured(Pages pages, const Recolour& recolour);

// Gradients get stops between those that they have, so that what lies between looks as before. What
// masks are painted in becomes grey: only its lightness counts.
[[nodiscard]] Drawing recoloured(
    const Drawing& drawing, const Recolour& recolour,
    const std::function<std::shared_ptr<const Picture>(const std::shared_ptr<const Picture>&)>&
        picture);

// Whether a colour is one of inks, and whether any is.
[[nodiscard]] bool is_ink(const Colour& colour);
[[nodiscard]] bool has_inks(const Pages& pages);
[[nodiscard]] bool has_inks(const Drawing& drawing);

}  // namespace yaprak
