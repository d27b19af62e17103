// The look of a word of our own, where a block brings no style.
#pragma once
#include "model/flow.hpp"

namespace yaprak {

// The style of the running foot, else of the first text that there is.
TextStyle plain_style(const Flow& flow);

}  // namespace yaprak
