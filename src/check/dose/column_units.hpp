// Tables of doses: units that contradict each other in one column, and ranges without any unit.
#pragma once
#include "check/rules/handout.hpp"

namespace yaprak {

void check_columns(const Handout& handout, FindingSink& sink);

}  // namespace yaprak
