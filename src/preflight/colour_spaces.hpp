// The colour spaces of a PDF (ISO 32000-1, 8.6) -> what a press makes of them.
#pragma once
#include "preflight/page_events.hpp"

#include <string>
#include <vector>

namespace yaprak {

// The names of the inks of a Separation or DeviceN space.
std::vector<std::string> spot_names(const PdfObject& space);

// The colour at the beginning of a space, as "cs" sets it.
PaintedColour first_colour(const PdfObject& space);

// The colour with these components in the space that `before` stands in.
PaintedColour with_parts(const PaintedColour& before, std::vector<double> parts);

}  // namespace yaprak
