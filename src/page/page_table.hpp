// What the search for the cheapest ends fills, and the way back reads: a column, its notes, the
// areas they flow into, and the cheapest way to each place where an area may end.
#pragma once
#include "page/break_pages.hpp"
#include "page/fit_notes.hpp"
#include "page/page_states.hpp"
#include "page/slabs.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

// Areas repeat after the first pages: those of all pages that differ, then round and round the last
// one's. Heights in points.
class AreaRound {
public:
    explicit AreaRound(const AreaHeights& pages) {
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

struct PageTable {
    // `text` must outlive this.
    PageTable(const Slabs& text, const AreaHeights& heights, const NoteColumn& noted);

    State& at(std::size_t strip, Opening spot) { return states.at(strip, spot); }
    const State& at(std::size_t strip, Opening spot) const { return states.at(strip, spot); }
    double room(std::size_t strip, Opening spot) const {
        return areas.height(spot.area) - at(strip, spot).top - at(strip, spot).foot;
    }
    // In all columns of the page.
    double band_room(std::size_t strip, Opening spot) const {
        return areas.lowest(spot.area) - at(strip, spot).top - at(strip, spot).foot;
    }
    // An area that begins with strip `begin`, below what stands at its head.
    Filling filling_from(std::size_t begin, Head head) const;

    const Slabs& slabs;
    NoteFitter notes;
    AreaRound areas;
    bool banded = false;  // whether a band may stand across a page's areas
    PageStates states;
};

}  // namespace yaprak
