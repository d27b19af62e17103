// Cubes, as badness is in TeX: a little is nothing, twice as much is eight times as bad.
#include "page/break/badness.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr double quarter_empty = 100;  // ragged bottoms: a quarter page left empty
constexpr double quarter = 0.25;
constexpr double full_shrink = 100;          // all spaces and pictures as small as they go
constexpr double nearly_empty_last = 1'000;  // a last page of four lines looks like a mistake
constexpr double enough_lines = 5;           // ... or
constexpr double enough_of_area = 0.25;      // where areas are as low as a label

}  // namespace

double shrink_ratio(const Filling& filling, double height) {
    const double excess = std::max(0.0, filling.used() - height);
    return filling.shrink() > 0 ? std::min(1.0, excess / filling.shrink()) : 0;
}

double badness_of_shrinking(double ratio) {
    return full_shrink * ratio * ratio * ratio;
}

double badness_of_emptiness(double share) {
    const double r = std::max(0.0, share) / quarter;
    return quarter_empty * r * r * r;
}

double badness_of_little(const Filling& filling, double area_height) {
    const double enough =
        std::min(enough_lines * filling.last().height, enough_of_area * area_height);
    return nearly_empty_last * std::max(0.0, 1 - filling.used() / enough);
}

}  // namespace yaprak
