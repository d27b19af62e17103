// The groups of facts on the clinic's card -> one strip: below each other on the card, beside each
// other on a band.
#pragma once
#include "page/set/set_blocks.hpp"

namespace yaprak {

// All lines of the card below each other.
Strip card_lines(const CardBlock& card, Extent extent, Setting& setting);

// Who the clinic is, how it is reached, where it is: beside each other, in smaller type. The strip
// is as high as its tallest column.
Strip band_lines(const CardBlock& card, Extent extent, Setting& setting);

}  // namespace yaprak
