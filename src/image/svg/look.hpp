// How the shapes of a drawing are painted: colours, attributes, rules of its style sheet.
#pragma once
#include "image/svg/tags.hpp"
#include "model/page.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

using Declarations = std::map<std::string, std::string>;

// "fill: #fff; stroke: none".
Declarations read_declarations(std::string_view text);

// ".a, .b {…} #c {…} path {…}": by selector. Others are passed over.
std::map<std::string, Declarations> read_style_sheet(std::string_view text);

// "#rgb", "#rrggbb", "rgb(…)", the names of HTML 4 and a few more; "none" and unknown words:
// nothing.
std::optional<Colour> read_svg_colour(const std::string& word);

// What an element inherits, and hands on.
struct Look {
    std::string fill = "black", stroke = "none";
    double width = 1, fill_opacity = 1, opacity = 1;
    bool even_odd = false, hidden = false;
    // Of the element itself, not handed on: "clip-path", "mask", ... with what they refer to.
    Declarations effects;
};

// The element's own words over what it inherits: attributes, then the style sheet's, then `style`.
Look look_of(const Tag& tag, const Look& inherited,
             const std::map<std::string, Declarations>& sheet);

}  // namespace yaprak
