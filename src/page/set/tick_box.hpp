// A box to tick -> its outline, with a tick where it is ticked.
#pragma once
#include "model/flow.hpp"
#include "model/page.hpp"

#include <vector>

namespace yaprak {

// In a square of `size` with its top left corner at the origin; artifacts, for the sign behind them
// is read.
std::vector<Item> tick_box(ItemBox box, Length size, const Colour& colour, const Colour& ground);

}  // namespace yaprak
