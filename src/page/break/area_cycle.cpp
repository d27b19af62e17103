#include "page/break/area_cycle.hpp"

#include <algorithm>

namespace yaprak {

void AreaCycle::add_page(const std::vector<Length>& heights) {
    pages_.push_back({size(), int(heights.size())});
    for (const Length height : heights) {
        heights_.push_back(height.pt());
        page_of_.push_back(pages_.size() - 1);
    }
}

double AreaCycle::lowest(int area) const {
    const auto first = heights_.begin() + area;
    return *std::min_element(first, first + columns(area));
}

}  // namespace yaprak
