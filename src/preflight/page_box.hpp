// Boxes on a page of any PDF, in points from the page's own origin, y upwards.
#pragma once
#include "base/matrix.hpp"

#include <optional>

namespace yaprak {

struct PageBox {
    double left = 0, bottom = 0, right = 0, top = 0;

    double width() const { return right - left; }
    double height() const { return top - bottom; }
    bool is_empty() const { return right <= left || top <= bottom; }
};

// What two boxes share; empty where they do not meet.
[[nodiscard]] PageBox common(const PageBox& a, const PageBox& b);

// The box around a rectangle that is led through a matrix.
[[nodiscard]] PageBox led(const Matrix& m, const PageBox& box);

// The box around the points of an outline.
class OutlineBox {
public:
    void add(const Matrix& m, double x, double y);
    // Nothing where there is no point.
    [[nodiscard]] const std::optional<PageBox>& box() const { return box_; }

private:
    std::optional<PageBox> box_;
};

}  // namespace yaprak
