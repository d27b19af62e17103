// The marks of a page that cannot be filled -> what one warning says of all of them.
#pragma once
#include "base/error.hpp"

#include <vector>

namespace yaprak {

// Keeps `marks` in the order of their places, and one that says the same once. What is said again
// of a place that was passed is not counted twice.
void take_mark(UnfilledMark mark, std::vector<UnfilledMark>& marks);

// Gives the finding the place, the words and the kind that its marks have together.
void say_marks(Finding& finding);

}  // namespace yaprak
