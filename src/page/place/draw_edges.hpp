// The rules along the edges of a frame's fragment -> items.
#pragma once
#include "model/edge_rule.hpp"
#include "page/column/strip.hpp"

#include <vector>

namespace yaprak {

// How many items edges_of() gives for a frame, wherever it stands.
std::size_t count_edges(const Frame& frame);

// The rules above, below and at the side of `box`, within it.
std::vector<Item> edges_of(const Frame& frame, Rect box);

// A ground of that size, with round corners where there is a radius.
Path ground_path(Size size, Length radius, const Colour& fill);

}  // namespace yaprak
