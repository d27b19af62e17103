// A small picture -> the point that should stay in sight where a part of it is cut away: the middle
// of its busiest part. A subject has edges, strong colours or those of skin; sky, walls and blurred
// grounds have none (the cue of Suh and others, "Automatic thumbnail cropping", UIST 2003, without
// its model of the eye).
#pragma once
#include "image/pixels/resample.hpp"
#include "model/focus_point.hpp"

namespace yaprak {

// `pixels` are upright, some tens of them wide and high, of 1 or 3 channels. Where nothing in it is
// busier than the rest: the middle, and of a picture that is as high as it is wide, or higher, a
// third from its top, where faces are.
[[nodiscard]] FocusPoint find_focus(const Pixels& pixels);

}  // namespace yaprak
