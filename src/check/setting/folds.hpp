// Text that stands so near a fold that it is creased or hidden there.
#pragma once
#include "check/setting/check_setting.hpp"

namespace yaprak {

// One finding a page, for what stands nearest. Nothing where the sheets are not folded.
void check_folds(const Handout& handout, const SetHandout& set, FindingSink& sink);

}  // namespace yaprak
