// The areas of all pages -> one cycle of them, in which page breaking finds its way.
#pragma once
#include "page/column/column_fragment.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

// Areas repeat after the first pages: those of all pages that differ, then round and round the last
// one's. Heights in points.
class AreaCycle {
public:
    explicit AreaCycle(const AreaHeights& pages) {
        for (const std::vector<Length>& heights : pages) add_page(heights);
    }

    struct Page {
        int begin, count;  // its areas
    };

    int size() const { return int(heights_.size()); }
    const std::vector<Page>& pages() const { return pages_; }
    const Page& page(int area) const { return pages_[page_of_[std::size_t(area)]]; }
    int next(int area) const { return area + 1 < size() ? area + 1 : pages_.back().begin; }
    int next_page(int area) const { return next(page(area).begin + columns(area) - 1); }
    bool begins_page(int area) const { return page(area).begin == area; }
    std::size_t column(int area) const { return std::size_t(area - page(area).begin); }
    int columns(int area) const { return page(area).count; }
    double height(int area) const { return heights_[std::size_t(area)]; }
    double lowest(int area) const;  // of all columns of the page that this area begins
    double last_height() const { return heights_.back(); }

private:
    void add_page(const std::vector<Length>& heights);

    std::vector<Page> pages_;
    std::vector<double> heights_;  // of all their areas
    std::vector<std::size_t> page_of_;
};

}  // namespace yaprak
