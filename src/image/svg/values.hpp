// Lengths and other words of SVG and CSS -> numbers, in pixels of 1/96 inch.
#pragma once
#include "image/svg/numbers.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace yaprak::svg {

struct Viewport {
    double width = 0, height = 0;
    // What per cents of lengths that are neither across nor down are of (SVG 2, 8.9).
    double diagonal() const;
};

enum class Axis { across, down, other };

// What relative lengths are relative to.
struct Measure {
    Viewport viewport;
    double font_size = 16;
};

// One length with its unit: "5mm", "50%", "2em", "calc(1px + 1%)". There is none where it is no
// length.
std::optional<double> read_length(std::string_view text, const Measure& measure, Axis axis);

// Several, with blanks or commas between them, read as far as they are lengths.
std::vector<double> read_lengths(std::string_view text, const Measure& measure, Axis axis);

// The next length of several.
std::optional<double> next_length(Numbers& numbers, const Measure& measure, Axis axis);

// "0.5" or "50%", within [0, 1].
std::optional<double> read_share(std::string_view text);

// "45", "45deg", ".5turn", "1rad" in degrees.
double degrees(double value, std::string_view unit);

// Whether it is one of the two below.
bool is_reference(std::string_view text);

// "url(#a)" or "url('#a') red" -> "a"; empty where it refers to nothing in this file.
std::string_view reference_in(std::string_view text);

// "#a" -> "a"; empty where it leads out of this file.
std::string_view local_reference(std::string_view href);

}  // namespace yaprak::svg
