// The value of "fill", "stroke" and "stop-color" (SVG 2, 13.2) -> what is painted with.
#pragma once
#include "image/svg/colour.hpp"

#include <optional>
#include <string_view>

namespace yaprak::svg {

struct PaintSource {
    enum class Kind { nothing, colour, current_colour, server, context_fill, context_stroke };
    Kind kind = Kind::nothing;
    Rgba colour = {};
    std::string_view server = {};    // the id of a gradient or pattern, and what to paint with
    std::string_view written = {};   // the same as it is written, with what leads elsewhere
    Kind otherwise = Kind::nothing;  // where there is none: `colour`, or nothing ...
    bool has_otherwise = false;      // ... that the author asked for
};

// "none", "#fff", "currentColor", "url(#a) red", "context-fill". There is none for other words.
// The id is a view of `text`.
std::optional<PaintSource> read_paint(std::string_view text);

// A colour that the name of a profile of SVG 1.1 may follow: "#fff icc-color(...)".
std::optional<Rgba> colour_at_start(std::string_view text);

}  // namespace yaprak::svg
