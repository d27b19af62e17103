// The colour space of screens (IEC 61966-2-1) as an ICC profile of version 2: what the colours of a
// file are meant in. Built, not shipped: three primaries and a curve.
#pragma once
#include <string>

namespace yaprak {

const std::string& srgb_profile();

}  // namespace yaprak
