// What a reader fills in, with a pen or, where the file is made for it, on a screen.
#pragma once
#include "base/colour.hpp"
#include "base/length.hpp"

#include <cstdint>
#include <string>

namespace yaprak {

enum class FieldKind : std::uint8_t { none, line, box, ticked_box };

constexpr bool is_box(FieldKind kind) {
    return kind == FieldKind::box || kind == FieldKind::ticked_box;
}

struct FormField {
    FieldKind kind = FieldKind::line;
    std::string label;         // what is asked for: read aloud, and shown by viewers
    Colour colour = Grey{0};   // of its line or its outline
    Colour ground = Grey{1};   // within a box
    Length width = 0.5_pt;     // of its line
    int cells = 0;             // one for each letter; 0: a plain line
    bool has_lines = false;    // it is several lines high
    bool is_fillable = false;  // on a screen
};

}  // namespace yaprak
