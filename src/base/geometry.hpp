// Places and extents on a page. The origin is the top left corner of the trim box and y grows
// downwards; only pdf/ turns the page over.
#pragma once
#include "base/length.hpp"

#include <algorithm>

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

// The smallest box around both.
[[nodiscard]] inline Rect around(const Rect& a, const Rect& b) {
    const Length x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

// What both cover; empty where they don't meet.
[[nodiscard]] inline Rect common(const Rect& a, const Rect& b) {
    const Length x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    const Length right = std::min(a.right(), b.right()), bottom = std::min(a.bottom(), b.bottom());
    return {x, y, std::max(Length(), right - x), std::max(Length(), bottom - y)};
}

}  // namespace yaprak
