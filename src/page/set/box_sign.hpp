// The kind of a callout -> its drawn sign: a shape that tells the kinds apart in grey as well.
#pragma once
#include "model/flow.hpp"
#include "model/page.hpp"

#include <vector>

namespace yaprak {

// In a square of the mark's size with its top left corner at `at`; artifacts, for its title says
// the same in words.
std::vector<Item> box_sign(const BoxMark& mark, Point at);

}  // namespace yaprak
