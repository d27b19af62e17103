// How a printer turns paper.
#pragma once
#include <cstdint>

namespace yaprak {

// On which edge a printer turns sheets that it prints on both sides.
enum class Duplex : std::uint8_t { long_edge, short_edge };

}  // namespace yaprak
