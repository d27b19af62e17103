// viewBox and preserveAspectRatio -> how a drawing stands in its viewport (SVG 2, 8.2 and 8.6).
#pragma once
#include "base/matrix.hpp"
#include "image/svg/values.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace yaprak::svg {

struct ViewBox {
    double x = 0, y = 0, width = 0, height = 0;
};

// Nothing where it is no box, or one without an extent.
std::optional<ViewBox> read_view_box(std::string_view text);

// From the coordinates of the box to those of a viewport at (0, 0).
Matrix fitted(const ViewBox& box, const Viewport& viewport, std::string_view preserve_aspect_ratio);

// Whether "slice" is asked for: what does not fit is cut.
bool is_sliced(std::string_view preserve_aspect_ratio);

}  // namespace yaprak::svg
