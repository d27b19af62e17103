// The header picture: how it may be shown, and how it is.
#pragma once
#include "base/colour.hpp"
#include "base/length.hpp"
#include "model/focus_point.hpp"
#include "model/tags.hpp"

#include <cstdint>

namespace yaprak {

// How a picture fills its box: all of the box, or all of the picture.
enum class Fit : std::uint8_t { cover, contain };

// The outline of the box.
enum class Shape : std::uint8_t {
    plain,
    rounded,  // at all corners, or at the lower ones where it meets the paper's edges
    arch,     // round at the top
    curve,    // its foot hangs through
};

// The header: a picture across the paper or a part of it, or a designed ground in its place.
struct Hero {
    Length height;
    int across = 1;     // pages beside each other, from the first on, each with its part
    bool bleed = true;  // over the paper's edges; if not, it keeps to the margins
    Shape shape = Shape::plain;
    Length radius;
    int image = -1;  // index into Document::images; -1: the designed ground
    Fit fit = Fit::cover;
    FocusPoint focus;
    TagId tag = no_tag;  // the leaf of the figure's element; no_tag: decoration
    int logo = -1;       // on a tab of paper that hangs from the top edge; -1: none
    TagId logo_tag = no_tag;
    Length logo_height = 12_mm;
    Colour ground = Grey{0.2}, figure = Grey{0.4}, accent = Grey{0.6};  // from dark to light
    bool right_to_left = false;                                         // mirrored
};

}  // namespace yaprak
