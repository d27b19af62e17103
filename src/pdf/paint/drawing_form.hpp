// A drawing as a form XObject (ISO 32000-1, 8.10), written once for all places that it stands in.
#pragma once
#include "pdf/paint/resources.hpp"

namespace yaprak {

// The number of the form in `resources`. Its coordinates are points from the drawing's bottom left,
// as many as Picture::width and height say.
int drawing_number(const Picture& picture, Resources& resources);

}  // namespace yaprak
