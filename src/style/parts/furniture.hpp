// The heads and feet of each master: placeholders filled but those of the pages' numbers.
#pragma once
#include "style/inline/flow_context.hpp"
#include "style/inline/text_maker.hpp"

namespace yaprak {

// Adds those of all masters to the flow; they stand on `paper` and have no tags.
void add_furniture(const FlowContext& context, TextMaker& texts, const Colour& paper);

}  // namespace yaprak
