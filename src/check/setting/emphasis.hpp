// Capitals, italics and underlines, where there are too many of them to help.
#pragma once
#include "check/rules/handout.hpp"

namespace yaprak {

// `line_characters` is how many a line has; italics are judged by it. 0: a usual line's.
void check_emphasis(const Handout& handout, double line_characters, FindingSink& sink);

}  // namespace yaprak
