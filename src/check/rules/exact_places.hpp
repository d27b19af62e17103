// A paragraph of several lines is known by its first one: where a finding's words stand is looked
// up in the author's own text.
#pragma once
#include "check/rules/finding.hpp"

#include <string_view>

namespace yaprak {

// Moves each finding to the first place at or below its own, a few lines on at most, where its
// words stand as they are. Without such a place it stays.
void make_places_exact(CheckFindings& findings, std::string_view source_text);

}  // namespace yaprak
