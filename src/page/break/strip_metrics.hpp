// A column's strips as page breaking sees them: heights in points with the frames around them
// added up.
#pragma once
#include "page/column/balance.hpp"
#include "page/column/strip.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

struct Slab {
    double height = 0, give = 0, blank = 0, space = 0, penalty = 0;
    double tops = 0;     // of all its frames, with the marks of those that go on
    double opens = 0;    // of the frames that begin here
    double bottoms = 0;  // of all its frames: an area that ends here
    double closes = 0;   // of the frames that end here
    int set = none;
    bool wide = false, on_grid = false;
    int shorter = none;  // index into the column's, of the paragraph that ends here
    bool operator==(const Slab&) const = default;
};

// What a paragraph in fewer lines saves, and at which price.
struct Shortening {
    std::size_t index = 0, begin = 0;  // in Column::shorter; its first strip
    double saved = 0, price = 0;
    bool operator==(const Shortening&) const = default;
};

// A paragraph in one line more, cut by an area's end after `above` of its slabs.
struct CutParagraph {
    std::size_t begin = 0, end = 0, above = 0;
    std::vector<Slab> slabs;
    double price = 0;
    bool operator==(const CutParagraph&) const = default;
};

class Slabs {
public:
    Slabs() = default;
    explicit Slabs(const Column& column);
    std::size_t size() const { return slabs_.size(); }
    double grid() const { return grid_; }  // in points; 0: none
    const Slab& operator[](std::size_t strip) const { return slabs_[strip]; }
    const Shortening& shorter(int index) const { return shorter_[std::size_t(index)]; }
    // The figure that begins at this strip, or the one that could be put off until before it; null
    // where there is none.
    const Movable* movable_at(std::size_t strip) const;
    const Movable* movable_before(std::size_t strip) const;
    bool has_movable() const { return !movable_.empty(); }
    // Whether an area may end before this strip with a figure put off.
    bool may_follow_figure(std::size_t strip) const;
    // Index of the paragraph in one line more that begins or ends at this strip, or `none`.
    int cut_at(std::size_t strip) const;
    int cut_before(std::size_t strip) const;
    const CutParagraph& cut(int index) const { return cut_[std::size_t(index)]; }
    bool has_cut() const { return !cut_.empty(); }
    // Of a part [begin, end) of a balanced set.
    double set_height(std::size_t begin, std::size_t end) const;
    // Whether areas are filled with them alike.
    bool operator==(const Slabs& other) const;

private:
    double grid_ = 0;
    std::vector<Slab> slabs_;
    std::vector<Piece> pieces_;  // of the same strips
    std::vector<int> columns_;   // of the sets
    mutable std::vector<double>
        set_heights_;  // by the end of a set's first part; -1: not known yet
    std::vector<Shortening> shorter_;
    std::vector<Movable> movable_;
    std::vector<CutParagraph> cut_;
    std::vector<int> frames_;  // around each strip and the one before it: the innermost
};

}  // namespace yaprak
