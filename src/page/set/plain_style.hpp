// The look of a word of our own, where a block brings no style.
#pragma once
#include "model/text_style.hpp"

namespace yaprak {

struct Flow;

// As the running foot, else as the first text there is.
TextStyle plain_style(const Flow& flow);

}  // namespace yaprak
