// A column's strips as page breaking sees them: heights in points with the frames around them
// added up.
#pragma once
#include "page/column/balance.hpp"
#include "page/column/strip.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

struct StripMetrics {
    double height = 0, shrink = 0, depth = 0, space = 0, penalty = 0;
    double tops = 0;     // of all its frames, with the marks of those that go on
    double opens = 0;    // of the frames that begin here
    double bottoms = 0;  // of all its frames: an area that ends here
    double closes = 0;   // of the frames that end here
    SetIndex set;
    bool wide = false, on_grid = false, kept = false;
    BreakBefore break_before = BreakBefore::none;
    TightIndex tight;  // of the paragraph that ends here
    bool operator==(const StripMetrics&) const = default;
};

// What a paragraph in fewer lines saves, and at which penalty.
struct TightMetrics {
    TightIndex index;
    std::size_t begin = 0;  // its first strip
    double saved = 0, penalty = 0;
    bool operator==(const TightMetrics&) const = default;
};

// A paragraph in one line more that an area's end breaks after `above` of its strips.
struct LooseMetrics {
    std::size_t begin = 0, end = 0, above = 0;
    std::vector<StripMetrics> strips;
    double penalty = 0;
    bool operator==(const LooseMetrics&) const = default;
};

class ColumnMetrics {
public:
    ColumnMetrics() = default;
    explicit ColumnMetrics(const Column& column);
    std::size_t size() const { return strips_.size(); }
    double grid() const { return grid_; }  // in points; 0: none
    // Whether the author wants an area, or a page, to end before this strip; there is none behind
    // the last one, and before the first one nothing ends.
    bool ends_area(std::size_t strip) const { return asked_for(strip) != BreakBefore::none; }
    bool ends_page(std::size_t strip) const { return asked_for(strip) >= BreakBefore::page; }
    // The first strip may be to begin a right page, behind pages without text.
    bool begins_right_page(std::size_t strip) const {
        return strip < size() && strips_[strip].break_before == BreakBefore::right;
    }
    const StripMetrics& operator[](std::size_t strip) const { return strips_[strip]; }
    const TightMetrics& tight(TightIndex index) const { return tight_[*index]; }
    // The figure that begins at this strip, or the one that could be put off until before it; null
    // where there is none.
    const Movable* movable_at(std::size_t strip) const;
    const Movable* movable_before(std::size_t strip) const;
    bool has_movable() const { return !movable_.empty(); }
    // Whether an area may end before this strip with a figure put off.
    bool may_follow_figure(std::size_t strip) const;
    // The paragraph in one line more that begins or ends at this strip, if there is one.
    LooseIndex loose_at(std::size_t strip) const;
    LooseIndex loose_before(std::size_t strip) const;
    const LooseMetrics& loose(LooseIndex index) const { return loose_[*index]; }
    bool has_loose() const { return !loose_.empty(); }
    // The height of a part [begin, end) of a balanced set.
    double set_height(std::size_t begin, std::size_t end) const;
    // Whether areas are filled with both alike.
    bool operator==(const ColumnMetrics& other) const;

private:
    BreakBefore asked_for(std::size_t strip) const {
        return strip > 0 && strip < size() ? strips_[strip].break_before : BreakBefore::none;
    }

    double grid_ = 0;
    std::vector<StripMetrics> strips_;
    std::vector<Piece> pieces_;  // of the same strips
    std::vector<int> columns_;   // of the sets
    mutable std::vector<double>
        set_heights_;  // by the end of a set's first part; -1: not known yet
    std::vector<TightMetrics> tight_;
    std::vector<Movable> movable_;
    std::vector<LooseMetrics> loose_;
    std::vector<FrameIndex> frames_;  // around each strip and the one before it: the innermost
};

}  // namespace yaprak
