// Whether the value of a property can be read: one that cannot is no declaration, and the one
// before it counts (CSS Syntax 3, 9; CSS Cascading 4, 4.2).
#pragma once
#include "image/svg/names.hpp"

#include <string_view>

namespace yaprak::svg {

// What var() stands for is not known yet: a value with one counts as readable.
[[nodiscard]] bool can_be_read(Name name, std::string_view value);

// Whether the value is a colour, or what a shape is painted with.
[[nodiscard]] constexpr bool is_paint(Name name) {
    return name == Name::fill || name == Name::stroke || name == Name::stop_color ||
           name == Name::color;
}

}  // namespace yaprak::svg
