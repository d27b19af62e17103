#include "page/baseline_grid.hpp"

#include "page/slabs.hpp"

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

void align_to_grid(Column& column, Length step) {
    if (step <= 0_pt) return;
    const Slabs slabs(column);
    for (std::size_t line = 0; line < column.strips.size();) {
        if (!column.strips[line].on_grid) {
            ++line;
            continue;
        }
        Filling filling(slabs, line);
        filling.add();
        std::size_t next = line + 1;
        while (next < column.strips.size() && !column.strips[next].on_grid) {
            filling.add();
            ++next;
        }
        if (next == column.strips.size()) break;
        filling.add();
        const double top = filling.whole() - slabs[next].bottoms - slabs[next].height;
        const double below = top - slabs[line].tops;
        column.strips[line].space += Length::from_pt(to_grid(below, step.pt()) - below);
        line = next;
    }
    column.grid = step;
}

}  // namespace yaprak
