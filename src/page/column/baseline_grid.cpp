#include "page/column/baseline_grid.hpp"

#include <cmath>

namespace yaprak {

namespace {

constexpr double rounding = 0.01;  // points
constexpr double baseline = 0.7;   // of a step: text of two thirds of its leading just has room

}  // namespace

bool is_on_grid(Length leading, Length step) {
    if (step <= 0_pt || leading < step * 0.5) return false;
    return std::abs(std::remainder(leading.pt(), step.pt())) < rounding;
}

Length baseline_on_grid(Length ascent, Length leading, Length step) {
    Length y = step * baseline;
    while (y < ascent && y + step < leading) y += step;
    return y;
}

double to_grid(double y, double step) {
    return step > 0 ? std::ceil((y - rounding) / step) * step : y;
}

Length to_grid(Length y, Length step) {
    return Length::from_pt(to_grid(y.pt(), step.pt()));
}

}  // namespace yaprak
