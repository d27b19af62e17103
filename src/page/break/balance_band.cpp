// Columns are filled up to a target that grows until all fits; in each column the cheapest end
// counts, not the last one. A little above the first target that works there may be a better one.
#include "page/break/balance_band.hpp"

#include "page/break/filling.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace yaprak {

namespace {

constexpr double rounding = 0.01;  // points

// Badness of a column that stays empty, against the target; of a band taller by its whole room than
// it must be; of columns that differ by the whole room; and of a first column that is the shorter
// one.
constexpr double short_column = 300;
constexpr double taller = 400;
constexpr double uneven = 200;
constexpr double rising = 100;

constexpr int most_targets = 80, more_targets = 6;
constexpr double infinity = std::numeric_limits<double>::infinity();

class BandBalancer {
public:
    BandBalancer(const ColumnMetrics& metrics, StripRange strips, BandRoom room,
                 const NoteFitter& notes, std::size_t notes_set)
        : metrics_(metrics), strips_(strips), room_(room), notes_(notes), notes_set_(notes_set) {
        assert(strips.begin < strips.end && strips.end <= metrics.size() && room.columns > 0);
    }

    Band run() {
        double target = lowest();
        double first = 0;
        Band best;
        best.cost = infinity;
        for (int tries = most_targets; tries > 0 && target <= room_.height + rounding; --tries) {
            next_target_ = infinity;
            Band band = fill(target);
            if (band.fits) {
                if (first == 0) {
                    first = band.height;
                    tries = std::min(tries, more_targets);
                }
                band.cost += taller * (band.height - first) / room_.height;
                if (band.cost < best.cost) best = std::move(band);
            }
            target = next_target_;
        }
        return best;
    }

private:
    // How a column may end.
    struct ColumnEnd {
        std::size_t end = 0;
        double cost = infinity;  // its penalty, and the badness of what it leaves empty
        double penalty = 0;
        double height = 0, whole = 0;
    };

    // No column can be shorter than the mean, nor than the tallest strip.
    double lowest() const {
        double sum = 0, tallest = 0;
        for (std::size_t i = strips_.begin; i < strips_.end; ++i) {
            const StripMetrics& strip = metrics_[i];
            if (strip.set) return tallest;
            sum += strip.height - (i + 1 == strips_.end ? strip.depth : 0);
            tallest = std::max(tallest, strip.height - strip.depth);
        }
        return std::max(tallest, sum / room_.columns - rounding);
    }

    Band fill(double target) {
        Band band;
        shortest_ = infinity;
        std::size_t next = strips_.begin;
        for (int column = 0; column < room_.columns && next < strips_.end; ++column) {
            const ColumnEnd best = best_end(next, target);
            if (best.end == next) break;
            add_column(next, best, band);
            next = best.end;
        }
        band.fits = next == strips_.end;
        band.cost += uneven * (band.height - shortest_) / room_.height;
        band.cost += rising * (band.height - first_height_) / room_.height;
        return band;
    }

    // `begin` itself where not even one strip has room.
    ColumnEnd best_end(std::size_t begin, double target) {
        ColumnEnd best;
        best.end = begin;
        for (Filling filling(metrics_, begin); filling.end() < strips_.end;) {
            filling.add();
            const double height = filling.used();
            if (height > target + rounding) {
                next_target_ = std::min(next_target_, height);
                break;
            }
            if (height + foot(begin, filling.end()) > room_.height + rounding) break;
            const double penalty = filling.end() == strips_.end ? 0 : filling.last().penalty;
            const double cost = penalty + short_column * (target - height) / std::max(1.0, target);
            if (cost <= best.cost)
                best = {.end = filling.end(),
                        .cost = cost,
                        .penalty = penalty,
                        .height = height,
                        .whole = filling.whole()};
        }
        return best;
    }

    double foot(std::size_t begin, std::size_t end) const {
        const std::size_t set = begin == strips_.begin ? notes_set_ : notes_.belonging(begin);
        return notes_.height(set, notes_.belonging(end));
    }

    void add_column(std::size_t begin, const ColumnEnd& column, Band& band) {
        if (band.ends.empty()) first_height_ = column.height;
        band.ends.push_back(column.end);
        band.foot = std::max(band.foot, foot(begin, column.end));
        shortest_ = std::min(shortest_, column.height);
        band.height = std::max(band.height, column.height);
        band.whole = std::max(band.whole, column.whole);
        band.cost += column.penalty;
    }

    const ColumnMetrics& metrics_;
    StripRange strips_;
    BandRoom room_;
    const NoteFitter& notes_;
    std::size_t notes_set_;
    double next_target_ = infinity;
    double first_height_ = 0, shortest_ = 0;  // of the band's columns
};

}  // namespace

Band balance_band(const ColumnMetrics& metrics, StripRange strips, BandRoom room,
                  const NoteFitter& notes, std::size_t notes_set) {
    return BandBalancer(metrics, strips, room, notes, notes_set).run();
}

}  // namespace yaprak
