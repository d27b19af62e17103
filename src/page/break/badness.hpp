// The badness of an area that is too full or too empty, in the units of the penalties.
#pragma once
#include "page/break/filling.hpp"

namespace yaprak {

// How much of what the filling can shrink is taken to fit into `height`: 0 to 1.
double shrink_ratio(const Filling& filling, double height);

double badness_of_shrinking(double ratio);
double badness_of_emptiness(double share);  // of the area

// The badness of a last page with next to nothing on it.
double badness_of_little(const Filling& filling, double area_height);

}  // namespace yaprak
