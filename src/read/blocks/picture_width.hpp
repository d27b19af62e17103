// How wide the author wants a picture, as HTML, kramdown and Obsidian have it.
#pragma once
#include "model/document.hpp"

#include <optional>
#include <string_view>

namespace yaprak {

// "300" and "300px" (96 to the inch), "50%" (of the measure), "80mm", "8cm", "3in", "200pt", "20em"
// (of CSS's 16 px). Nothing for what is none of these, is not positive or is out of all measure.
[[nodiscard]] std::optional<PictureWidth> parse_picture_width(std::string_view text);

}  // namespace yaprak
