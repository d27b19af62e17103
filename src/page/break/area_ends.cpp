#include "page/break/area_ends.hpp"

#include "page/column/penalties.hpp"

#include <algorithm>
#include <cmath>

namespace yaprak {

namespace {

// Two empty lines are worse than twice one, so that a choice between two feet makes both short:
// their number to the power of 1.25.
double badness_of_room(std::size_t strips) {
    const auto lines = double(strips);
    return penalties::room_for_a_line * lines * std::sqrt(std::sqrt(lines));
}

}  // namespace

void AreaEnds::relax_all(BreakTable& table) {
    std::size_t fullest = 0;
    for (const End& end : ends_)
        if (end.is_natural) fullest = std::max(fullest, end.step.end);
    for (End& end : ends_) {
        if (end.step.end < fullest) end.step.cost += badness_of_room(fullest - end.step.end);
        relax_next_area(table, end.step);
    }
    ends_.clear();
}

}  // namespace yaprak
