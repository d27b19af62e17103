// How far an area is filled as one strip after the other is put into it.
#pragma once
#include "page/break/strip_metrics.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

// Neighbouring strips in one area.
class Filling {
public:
    Filling(const Slabs& slabs, std::size_t begin) : Filling(slabs, begin, nullptr) {}
    // Below a figure that was put off, or the rest of a paragraph in one line more.
    Filling(const Slabs& slabs, std::size_t begin, const Movable* figure, int rest = none);

    void add();                               // the next strip
    void leave_out(const Movable& figure);    // which is next
    void cut(const CutParagraph& paragraph);  // likewise
    std::size_t end() const { return next_; }
    const Slab& last() const { return *last_; }
    double whole() const { return height_ + last().bottoms; }  // what follows stands below this
    double used() const { return whole() - (last().bottoms > 0 ? 0 : last().blank); }
    double can_shrink() const { return can_shrink_; }
    // Paragraphs that stand here whole, the cheapest first.
    const std::vector<Shortening>& shorter() const { return shorter_; }
    double can_save() const;

private:
    void put(const Slab& slab);  // on its own, after the last one
    void begin_slab(const Slab& slab);
    void end_slab(const Slab& slab, double height);
    void keep_cheapest(const Shortening& shorter);
    bool goes_on_set() const {
        return last_ && slabs_[next_].set != none && slabs_[next_].set == last().set;
    }

    const Slabs& slabs_;
    std::size_t begin_, next_, set_begin_;
    const Slab* last_ = nullptr;
    double space_ = 0;  // after the last one
    double height_ = 0, can_shrink_ = 0, below_set_ = 0;
    std::vector<Shortening> shorter_;
};

}  // namespace yaprak
