// What an area is worth that is too full or too empty, in the units of page breaking.
#pragma once
#include "page/break/filling.hpp"

namespace yaprak {

// How much of what it can give is taken to fit into `height`: 0 to 1.
double shrunk(const Filling& filling, double height);

double price_of_shrinking(double shrink);
double price_of_emptiness(double share);  // of the area

// Of a last page with next to nothing on it.
double price_of_little(const Filling& filling, double area_height);

}  // namespace yaprak
