// Columns are filled up to a target that grows until all fits; in each column the cheapest end
// counts, not the last one. A little above the first target that works there may be a better one.
#include "page/break/balance_band.hpp"

#include "page/break/filling.hpp"

#include <algorithm>
#include <limits>

namespace yaprak {

namespace {

constexpr double rounding = 0.01;     // points
constexpr double short_column = 300;  // cost of a column that stays empty, against the target
constexpr double taller = 400;        // cost of a band taller by its whole room than it must be
constexpr double uneven = 200;        // cost of columns that differ by the whole room
constexpr double rising = 100;        // ... where the first is the shorter one
constexpr int most_targets = 80, more_targets = 6;
constexpr double infinity = std::numeric_limits<double>::infinity();

class BandBalancer {
public:
    BandBalancer(const Slabs& slabs, std::size_t begin, std::size_t end, int columns, double room,
                 const NoteFitter& notes, std::size_t from)
        : slabs_(slabs),
          begin_(begin),
          end_(end),
          columns_(columns),
          room_(room),
          notes_(notes),
          from_(from) {}

    Band run() {
        double target = lowest();
        double first = 0;
        Band best;
        best.price = infinity;
        for (int tries = most_targets; tries > 0 && target <= room_ + rounding; --tries) {
            next_target_ = infinity;
            Band band = fill(target);
            if (band.fits) {
                if (first == 0) {
                    first = band.height;
                    tries = std::min(tries, more_targets);
                }
                band.price += taller * (band.height - first) / room_;
                if (band.price < best.price) best = std::move(band);
            }
            target = next_target_;
        }
        return best;
    }

private:
    // No column can be shorter than the mean, nor than the tallest strip.
    double lowest() const {
        double sum = 0, tallest = 0;
        for (std::size_t i = begin_; i < end_; ++i) {
            const Slab& slab = slabs_[i];
            if (slab.set != none) return tallest;
            sum += slab.height - (i + 1 == end_ ? slab.blank : 0);
            tallest = std::max(tallest, slab.height - slab.blank);
        }
        return std::max(tallest, sum / columns_ - rounding);
    }

    Band fill(double target) {
        Band band;
        shortest_ = infinity;
        std::size_t next = begin_;
        for (int column = 0; column < columns_ && next < end_; ++column)
            next = fill_column(next, target, band);
        band.fits = next == end_;
        band.price += uneven * (band.height - shortest_) / room_;
        band.price += rising * (band.height - first_height_) / room_;
        return band;
    }

    std::size_t fill_column(std::size_t begin, double target, Band& band) {
        Filling filling(slabs_, begin);
        std::size_t best_end = begin;
        const std::size_t set = begin == begin_ ? from_ : notes_.belonging(begin);
        double best = infinity, best_height = 0, best_whole = 0, best_price = 0;
        while (filling.end() < end_) {
            filling.add();
            const double height = filling.used();
            if (height > target + rounding) {
                next_target_ = std::min(next_target_, height);
                break;
            }
            const double foot = notes_.height(set, notes_.belonging(filling.end()));
            if (height + foot > room_ + rounding) break;
            const double price = filling.end() == end_ ? 0 : filling.last().penalty;
            const double score = price + short_column * (target - height) / std::max(1.0, target);
            if (score > best) continue;
            best = filling.end() == end_ ? 0 : score;
            best_end = filling.end();
            best_height = height;
            best_whole = filling.whole();
            best_price = price;
        }
        if (best_end == begin) return begin;
        if (band.ends.empty()) first_height_ = best_height;
        band.ends.push_back(best_end);
        band.foot = std::max(band.foot, notes_.height(set, notes_.belonging(best_end)));
        shortest_ = std::min(shortest_, best_height);
        band.height = std::max(band.height, best_height);
        band.whole = std::max(band.whole, best_whole);
        band.price += best_price;
        return best_end;
    }

    const Slabs& slabs_;
    std::size_t begin_, end_;
    int columns_;
    double room_, next_target_ = infinity;
    const NoteFitter& notes_;
    std::size_t from_;
    double first_height_ = 0, shortest_ = 0;  // of the band's columns
};

}  // namespace

Band balance_band(const Slabs& slabs, std::size_t begin, std::size_t end, int columns, double room,
                  const NoteFitter& notes, std::size_t from) {
    return BandBalancer(slabs, begin, end, columns, room, notes, from).run();
}

}  // namespace yaprak
