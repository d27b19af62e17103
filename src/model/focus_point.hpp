// The point of a picture that stays in sight where a part of it is cut away.
#pragma once

namespace yaprak {

// From the left and the top of the upright picture, 0 to 1.
struct FocusPoint {
    double x = 0.5, y = 0.5;
    bool operator==(const FocusPoint&) const = default;
};

}  // namespace yaprak
