// Where a block begins (CSS Fragmentation 3, break-before).
#pragma once
#include <cstdint>

namespace yaprak {

// Wherever the text has come to, or in a new column, on a new page, on a new page of an odd number.
enum class BreakBefore : std::uint8_t { none, column, page, right };

}  // namespace yaprak
