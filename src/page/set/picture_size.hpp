// A picture, and what is said of its width -> how large it is set.
#pragma once
#include "base/geometry.hpp"
#include "model/picture.hpp"

namespace yaprak {

// What the author wants of its width: a length, or a share of the measure; both 0: nothing.
struct WantedWidth {
    Length length;
    double share = 0;
    bool is_said() const { return length > 0_pt || share > 0; }
};

struct PictureRoom {
    Length measure, most_height;
};

// Never wider or higher than its room; where the author says nothing, not enlarged so far that its
// pixels are seen.
Size picture_size(const Picture& picture, WantedWidth wanted, PictureRoom room);

}  // namespace yaprak
