// How far an area is filled as one strip after the other is put into it.
#pragma once
#include "page/break/strip_metrics.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

// Neighbouring strips in one area.
class Filling {
public:
    Filling(const ColumnMetrics& metrics, std::size_t begin) : Filling(metrics, begin, nullptr) {}
    // The filling begins below a figure that was put off, or below the last lines of a paragraph in
    // one line more.
    Filling(const ColumnMetrics& metrics, std::size_t begin, const Movable* figure,
            LooseIndex loose = {});

    void add();                                      // the next strip
    void defer(const Movable& figure);               // which is next
    void end_within(const LooseMetrics& paragraph);  // likewise
    std::size_t end() const { return next_; }
    const StripMetrics& last() const { return *last_; }
    double whole() const { return height_ + last().bottoms; }  // what follows stands below this
    double used() const { return whole() - (last().bottoms > 0 ? 0 : last().depth); }
    double shrink() const { return shrink_; }
    // Paragraphs that stand here whole and may be set in fewer lines, the cheapest first.
    const std::vector<TightMetrics>& tight() const { return tight_; }
    double saving() const;

private:
    void put(const StripMetrics& strip);  // on its own, after the last one
    void begin_strip(const StripMetrics& strip);
    void end_strip(const StripMetrics& strip, double height);
    void keep_cheapest(const TightMetrics& tight);
    bool goes_on_set() const {
        return last_ && metrics_[next_].set && metrics_[next_].set == last().set;
    }

    const ColumnMetrics& metrics_;
    std::size_t begin_, next_, set_begin_;
    const StripMetrics* last_ = nullptr;
    double space_ = 0;  // after the last one
    double height_ = 0, shrink_ = 0, below_set_ = 0;
    std::vector<TightMetrics> tight_;
};

}  // namespace yaprak
