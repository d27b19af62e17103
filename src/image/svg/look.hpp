// How the shapes of a drawing are painted: colours, attributes, rules of its style sheet.
#pragma once
#include "base/colour.hpp"
#include "image/svg/tags.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

using Declarations = std::map<std::string, std::string>;

// Reads the value of a style attribute, "fill: #fff; stroke: none".
Declarations read_declarations(std::string_view text);

// Reads a style sheet, ".a, .b {…} #c {…} path {…}", by selector. Other selectors are passed over.
std::map<std::string, Declarations> read_style_sheet(std::string_view text);

// Reads a colour: "#rgb", "#rrggbb", "rgb(…)", the names of HTML 4 and a few more. There is no
// colour for "none" and for unknown words.
std::optional<Colour> read_svg_colour(const std::string& word);

// The style that an element inherits and hands on.
struct Look {
    std::string fill = "black", stroke = "none";
    double width = 1, fill_opacity = 1, opacity = 1;
    bool even_odd = false, hidden = false;
    // Effects of the element itself, which are not handed on: "clip-path", "mask", ... with what
    // they refer to.
    Declarations effects;
};

// What an element says itself goes before what it inherits: its attributes, then the style sheet's
// rules, then its `style`.
Look look_of(const Tag& tag, const Look& inherited,
             const std::map<std::string, Declarations>& sheet);

}  // namespace yaprak
