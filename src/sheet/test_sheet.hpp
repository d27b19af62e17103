// A sheet that shows how a printer prints on both sides: whether it keeps the size, on which edge
// it turns the paper, and how far the back is off its front, to be written down as `duplex-offset`.
#pragma once
#include "sheet/label.hpp"

namespace yaprak {

struct Pages;

// Front and back, in Turkish. What is read from the rulers when the sheet is held to the light is
// the offset itself, with its sign.
Pages test_sheet(Size paper, Labels& labels);

}  // namespace yaprak
