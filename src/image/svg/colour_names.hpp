// The names of colours (CSS Color 4, 6.1) -> 0xRRGGBB.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace yaprak::svg {

// `name` in lower case.
std::optional<std::uint32_t> named_colour(std::string_view name);

}  // namespace yaprak::svg
