// Whatever stands between two lines of the grid is measured as page breaking measures it.
#include "page/break/align_to_grid.hpp"

#include "page/break/filling.hpp"
#include "page/column/baseline_grid.hpp"

namespace yaprak {

void align_to_grid(Column& column, Length step) {
    if (step <= 0_pt) return;
    const ColumnMetrics metrics(column);
    for (std::size_t line = 0; line < column.strips.size();) {
        if (!column.strips[line].on_grid) {
            ++line;
            continue;
        }
        Filling filling(metrics, line);
        filling.add();
        std::size_t next = line + 1;
        while (next < column.strips.size() && !column.strips[next].on_grid) {
            filling.add();
            ++next;
        }
        if (next == column.strips.size()) break;
        filling.add();
        const double top = filling.whole() - metrics[next].bottoms - metrics[next].height;
        const double below = top - metrics[line].tops;
        column.strips[line].space += Length::from_pt(to_grid(below, step.pt()) - below);
        line = next;
    }
    column.grid = step;
}

}  // namespace yaprak
