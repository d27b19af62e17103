// Samples -> the same as differences, in rows as PNG filters them: less to store.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace yaprak {

// Each row of `row_bytes` bytes behind the number of its filter: the one whose bytes lie nearest to
// zero, as the PNG specification (12.8) advises. `pixel_bytes` says how far the left neighbour is.
[[nodiscard]] std::string png_filtered(std::string_view samples, std::size_t row_bytes,
                                       std::size_t pixel_bytes);

}  // namespace yaprak
