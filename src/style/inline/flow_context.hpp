// What all makers of one Flow share.
#pragma once
#include "base/error.hpp"
#include "model/focus_point.hpp"
#include "style/inline/placeholders.hpp"
#include "style/look/palette.hpp"
#include "style/look/style_book.hpp"

namespace yaprak {

struct Clinic;
struct Flow;
struct Document;
struct Layout;

// All must outlive the makers. Links, tags and blocks go to `flow`.
struct FlowContext {
    const Document& document;
    const Layout& layout;
    const Clinic& clinic;
    const Palette& palette;
    const StyleBook& styles;
    const Placeholders& placeholders;
    FocusPoint focus;  // of the header picture
    Flow& flow;
    Warnings& warnings;
    bool has_theme = false;  // as StyleResources::has_theme
};

}  // namespace yaprak
