// best(i, a): the cheapest way to end an area before strip i so that area a comes next. Areas
// repeat after the first page, so `a` counts the first page's areas, then one round of the
// following page's: the table has as many rows as strips and the time grows with the document only.
#include "page/break_pages.hpp"

#include "page/balance.hpp"

#include <algorithm>
#include <limits>

namespace yaprak {

namespace {

constexpr double quarter_empty = 100;  // ragged bottoms: cost of a quarter page left empty
constexpr double quarter = 0.25;
constexpr double full_shrink = 100;       // all spaces and pictures as small as they go
constexpr double one_more_area = 10;      // of two equal ways take the shorter
constexpr double nearly_empty_last = 60;  // a last page of a line or two looks like a mistake
constexpr double enough_lines = 3;
constexpr double overfull = 1'000'000;
constexpr double rounding = 0.01;  // points
constexpr double infinity = std::numeric_limits<double>::infinity();

// What the loops need of a strip, in points, frames already added up.
struct Slab {
    double height = 0, give = 0, blank = 0, space = 0, penalty = 0;
    double tops = 0;     // of all its frames: an area that begins here
    double opens = 0;    // of the frames that begin here
    double bottoms = 0;  // of all its frames: an area that ends here
    double closes = 0;   // of the frames that end here
    int set = none;
};

struct State {
    double cost = infinity;
    std::size_t from = 0;  // first strip of the area that ends here
    int from_area = 0;
    double shrink = 0;
    bool over = false;
};

class PageBreaker {
public:
    PageBreaker(const Column& column, const AreaHeights& areas)
        : column_(column), first_areas_(int(areas.first.size())) {
        for (const Length height : areas.first) heights_.push_back(height.pt());
        for (const Length height : areas.following) heights_.push_back(height.pt());
    }

    std::vector<Slice> run() {
        measure();
        states_.resize((slabs_.size() + 1) * heights_.size());
        at(0, 0).cost = 0;
        for (std::size_t i = 0; i < slabs_.size(); ++i)
            for (int area = 0; area < areas(); ++area)
                if (at(i, area).cost < infinity) try_ends(i, area);
        return chain_to_start();
    }

private:
    int areas() const { return int(heights_.size()); }
    int next(int area) const { return area + 1 < areas() ? area + 1 : first_areas_; }
    bool begins_page(int area) const { return area == 0 || area == first_areas_; }
    State& at(std::size_t strip, int area) {
        return states_[strip * heights_.size() + std::size_t(area)];
    }

    void measure() {
        slabs_.reserve(column_.strips.size());
        pieces_.reserve(column_.strips.size());
        for (std::size_t i = 0; i < column_.strips.size(); ++i) slabs_.push_back(slab(i));
        for (const Slab& slab : slabs_) pieces_.push_back({slab.height, slab.space});
    }

    Slab slab(std::size_t i) const {
        const Strip& strip = column_.strips[i];
        Slab slab{strip.height.pt(), strip.give.pt(), strip.blank.pt(), strip.space.pt(),
                  strip.penalty};
        slab.set = strip.set;
        slab.tops = tops(strip.frame);
        slab.opens = slab.tops - (i > 0 ? tops(shared(i, i - 1)) : 0);
        slab.bottoms = bottoms(strip.frame);
        slab.closes =
            slab.bottoms - (i + 1 < column_.strips.size() ? bottoms(shared(i, i + 1)) : 0);
        return slab;
    }
    int shared(std::size_t a, std::size_t b) const {
        return common_frame(column_, column_.strips[a].frame, column_.strips[b].frame);
    }
    double tops(int frame) const {
        double sum = 0;
        for (; frame != none; frame = column_.frames[std::size_t(frame)].parent)
            sum += column_.frames[std::size_t(frame)].top.pt();
        return sum;
    }
    double bottoms(int frame) const {
        double sum = 0;
        for (; frame != none; frame = column_.frames[std::size_t(frame)].parent)
            sum += column_.frames[std::size_t(frame)].bottom.pt();
        return sum;
    }

    // Grows an area that begins with strip `begin` as far as it goes; every end is a candidate.
    void try_ends(std::size_t begin, int area) {
        const double room = heights_[std::size_t(area)];
        double height = 0, can_shrink = 0, below_set = 0;
        std::size_t set_begin = begin;
        for (std::size_t i = begin; i < slabs_.size(); ++i) {
            const Slab& slab = slabs_[i];
            const bool in_set = i > begin && slab.set != none && slab.set == slabs_[i - 1].set;
            if (in_set) {
                height = below_set;
            } else {
                if (i > begin) {
                    height += slabs_[i - 1].space;
                    can_shrink += slabs_[i - 1].space * shrinkable;
                }
                height += i == begin ? slab.tops : slab.opens;
                below_set = height;
                set_begin = i;
            }
            can_shrink += slab.give;
            height += slab.set == none ? slab.height : set_height(set_begin, i);
            const double used = height + slab.bottoms - (slab.bottoms > 0 ? 0 : slab.blank);
            if (used - can_shrink > room + rounding) {
                if (i == begin) set_anyway(begin, area, used - room);
                return;
            }
            consider({begin, i, area, used, can_shrink});
            height += slab.closes;
        }
    }

    double set_height(std::size_t begin, std::size_t last) const {
        const int columns = column_.sets[std::size_t(slabs_[begin].set)].columns;
        return balance(&pieces_[begin], last - begin + 1, columns).height;
    }

    struct Candidate {
        std::size_t begin, last;
        int area;
        double used, can_shrink;
    };

    void consider(const Candidate& candidate) {
        const double room = heights_[std::size_t(candidate.area)];
        const double excess = std::max(0.0, candidate.used - room);
        const double shrink =
            candidate.can_shrink > 0 ? std::min(1.0, excess / candidate.can_shrink) : 0;
        double price = one_more_area + full_shrink * shrink * shrink * shrink;
        if (candidate.last + 1 == slabs_.size())
            price += last_page(candidate);
        else
            price += emptiness((room - candidate.used) / room) + slabs_[candidate.last].penalty;
        relax(candidate.begin, candidate.area, candidate.last + 1, price, shrink, false);
    }

    static double emptiness(double share) {
        const double r = std::max(0.0, share) / quarter;
        return quarter_empty * r * r * r;
    }

    // The last page may be as empty as it likes, unless next to nothing stands on it.
    double last_page(const Candidate& candidate) const {
        if (candidate.begin == 0 || !begins_page(candidate.area)) return 0;
        const double enough = enough_lines * slabs_[candidate.last].height;
        return nearly_empty_last * std::max(0.0, 1 - candidate.used / enough);
    }

    // Strip `begin` alone is taller than the area: a taller area is waited for if the page has one,
    // else it stands over.
    void set_anyway(std::size_t begin, int area, double excess) {
        if (area + 1 < areas()) {
            State& later = at(begin, area + 1);
            const double price = at(begin, area).cost + emptiness(1);
            if (price < later.cost) later = {price, begin, area, 0, false};
        }
        relax(begin, area, begin + 1, overfull + excess, 1, true);
    }

    // Of two equal ways the one that fills the earlier area more.
    void relax(std::size_t begin, int area, std::size_t end, double price, double shrink,
               bool over) {
        State& state = at(end, next(area));
        const double sum = at(begin, area).cost + price;
        if (sum <= state.cost) state = {sum, begin, area, shrink, over};
    }

    std::vector<Slice> chain_to_start() {
        std::vector<Slice> slices;
        if (slabs_.empty()) return slices;
        std::size_t end = slabs_.size();
        int area = 0;
        for (int other = 1; other < areas(); ++other)
            if (at(end, other).cost < at(end, area).cost) area = other;
        while (!(end == 0 && area == 0)) {
            const State& state = at(end, area);
            slices.push_back({state.from, end, state.shrink, state.over});
            end = state.from;
            area = state.from_area;
        }
        std::reverse(slices.begin(), slices.end());
        return slices;
    }

    const Column& column_;
    int first_areas_;
    std::vector<double> heights_;  // the first page's areas, then the following page's
    std::vector<Slab> slabs_;
    std::vector<Piece> pieces_;  // of the same strips, for balancing
    std::vector<State> states_;
};

}  // namespace

std::vector<Slice> break_pages(const Column& column, const AreaHeights& areas) {
    return PageBreaker(column, areas).run();
}

}  // namespace yaprak
