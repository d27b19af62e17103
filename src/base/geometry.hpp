// Places and extents on a page. The origin is the top left corner of the trim box and y grows
// downwards; only pdf/ turns the page over.
#pragma once
#include "base/length.hpp"

namespace yaprak {

struct Point {
    Length x, y;
    bool operator==(const Point&) const = default;
};

struct Size {
    Length width, height;
    bool operator==(const Size&) const = default;
};

struct Rect {
    Length x, y, width, height;
    constexpr Length right() const { return x + width; }
    constexpr Length bottom() const { return y + height; }
    bool operator==(const Rect&) const = default;
};

inline Point operator+(Point a, Point b) {
    return {a.x + b.x, a.y + b.y};
}
inline Rect operator+(Rect r, Point by) {
    return {r.x + by.x, r.y + by.y, r.width, r.height};
}

}  // namespace yaprak
