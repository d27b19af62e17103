// "calc(1px + 50% / 2)" -> a length (CSS Values 4, 10).
#pragma once
#include "image/svg/values.hpp"

#include <optional>
#include <string_view>

namespace yaprak::svg {

[[nodiscard]] bool is_calculation(std::string_view text);

// There is none where it is no calculation, or gives no length; a plain number is one in pixels.
[[nodiscard]] std::optional<double> calculated_length(std::string_view text, const Measure& measure,
                                                      Axis axis);

}  // namespace yaprak::svg
