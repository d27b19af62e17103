// How type may be set: the closed choices that a layout makes and a flow carries.
#pragma once
#include <cstdint>

namespace yaprak {

// How lines stand between the edges of their column.
enum class Align : std::uint8_t { left, right, centre, justify };

// Where what stands in an area stands between its top and its foot.
enum class VerticalAlign : std::uint8_t { top, middle, bottom };

enum class Slant : std::uint8_t { upright, italic };

enum class Transform : std::uint8_t { none, upper, lower, title, small_caps, all_small_caps };

enum class Figures : std::uint8_t { automatic, lining, old_style, tabular };

// The letters that are shown as small capitals: the small ones, or the capitals as well.
enum class SmallCaps : std::uint8_t { none, small, all };

}  // namespace yaprak
