// The point of a picture that its author wants in sight, as front matter says it.
#pragma once
#include "model/focus_point.hpp"
#include "read/source/yaml.hpp"

#include <optional>

namespace yaprak {

// "60% 30%", "60 %, 0.3", "right top", [60 %, 30 %] or {x: 0.6, y: 0.3}: from the left, from the
// top; one share alone stands for both ways, and one word leaves the other way in the middle (CSS
// Images 3, object-position, is the model). Nothing where it is none of these.
std::optional<FocusPoint> read_focus(const YamlNode& node);

}  // namespace yaprak
