// The clinic's card -> the same as a band, for a page that has no room for all of it.
#pragma once
#include "model/flow.hpp"

#include <algorithm>

namespace yaprak {

constexpr Length above_band = 14_pt;  // from the text, at most

inline FlowBlock as_band(FlowBlock card) {
    if (auto* block = std::get_if<CardBlock>(&card.kind)) block->is_band = true;
    card.space_before = std::min(card.space_before, above_band);
    return card;
}

}  // namespace yaprak
