// Two pictures of one size -> how alike they look.
#pragma once
#include "image/pixels/resample.hpp"

namespace yaprak {

struct Likeness {
    double mean = 1;   // structural similarity (Wang and others 2004), 1: the same
    double worst = 1;  // what all windows but one in fifty reach
};

// Compares their lightness, in windows of 8 x 8 pixels. Both have 1 or 3 channels.
Likeness likeness(const Pixels& one, const Pixels& other);

// The mean of the likenesses of each channel. Both have equally many channels.
double likeness_of_colours(const Pixels& one, const Pixels& other);

}  // namespace yaprak
