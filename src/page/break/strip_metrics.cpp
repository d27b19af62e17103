// Frames are summed from the innermost outwards.
#include "page/break/strip_metrics.hpp"

#include <algorithm>

namespace yaprak {

namespace {

double sum(const Column& column, int frame, Length Frame::*side) {
    double total = 0;
    for (; frame != none; frame = column.frames[std::size_t(frame)].parent)
        total += (column.frames[std::size_t(frame)].*side).pt();
    return total;
}

// The frame that strip `i` shares with the one after it.
int shared(const Column& column, std::size_t i) {
    return common_frame(column, column.strips[i].frame, column.strips[i + 1].frame);
}

Slab slab_of(const Column& column, std::size_t i) {
    const Strip& strip = column.strips[i];
    Slab slab{strip.height.pt(), strip.give.pt(), strip.blank.pt(), strip.space.pt(),
              strip.penalty};
    slab.set = strip.set;
    slab.wide = strip.wide;
    slab.on_grid = strip.on_grid;
    if (column.grid > 0_pt) slab.give = 0;
    slab.tops = sum(column, strip.frame, &Frame::top);
    slab.opens = slab.tops;
    if (i > 0) {
        const int gone_on = shared(column, i - 1);
        slab.opens -= sum(column, gone_on, &Frame::top);
        slab.tops += sum(column, gone_on, &Frame::mark_height);
    }
    slab.bottoms = sum(column, strip.frame, &Frame::bottom);
    const bool last = i + 1 == column.strips.size();
    slab.closes = slab.bottoms - (last ? 0 : sum(column, shared(column, i), &Frame::bottom));
    return slab;
}

// What stands around it and behind it is as with the paragraph that it replaces; no frame.
CutParagraph cut_of(const Longer& longer, const std::vector<Slab>& slabs) {
    CutParagraph cut{longer.begin, longer.end, longer.above, {}, longer.price};
    for (const Strip& strip : longer.strips) {
        Slab slab{strip.height.pt(), strip.give.pt(), strip.blank.pt(), strip.space.pt(),
                  strip.penalty};
        slab.on_grid = strip.on_grid;
        if (slabs[longer.begin].give == 0) slab.give = 0;
        cut.slabs.push_back(slab);
    }
    cut.slabs.back().space = slabs[longer.end - 1].space;
    return cut;
}

}  // namespace

Slabs::Slabs(const Column& column) : grid_(column.grid.pt()), movable_(column.movable) {
    slabs_.reserve(column.strips.size());
    pieces_.reserve(column.strips.size());
    for (std::size_t i = 0; i < column.strips.size(); ++i) slabs_.push_back(slab_of(column, i));
    for (const Longer& longer : column.longer) cut_.push_back(cut_of(longer, slabs_));
    for (std::size_t i = 1; !movable_.empty() && i < column.strips.size(); ++i)
        frames_.push_back(shared(column, i - 1));
    for (const Slab& slab : slabs_) pieces_.push_back({slab.height, slab.space});
    for (const BalancedSet& set : column.sets) columns_.push_back(set.columns);
    for (const Shorter& shorter : column.shorter) {
        double saved = 0;
        for (std::size_t i = shorter.begin; i < shorter.end; ++i) saved += slabs_[i].height;
        for (const Strip& strip : shorter.strips) saved -= strip.height.pt();
        slabs_[shorter.end - 1].shorter = int(shorter_.size());
        shorter_.push_back({shorter_.size(), shorter.begin, saved, shorter.price});
    }
}

bool Slabs::operator==(const Slabs& other) const {
    return grid_ == other.grid_ && slabs_ == other.slabs_ && columns_ == other.columns_ &&
           shorter_ == other.shorter_ && movable_ == other.movable_ && cut_ == other.cut_ &&
           frames_ == other.frames_;
}

int Slabs::cut_at(std::size_t strip) const {
    const auto found = std::lower_bound(
        cut_.begin(), cut_.end(), strip,
        [](const CutParagraph& cut, std::size_t place) { return cut.begin < place; });
    return found != cut_.end() && found->begin == strip ? int(found - cut_.begin()) : none;
}

int Slabs::cut_before(std::size_t strip) const {
    const auto found = std::lower_bound(
        cut_.begin(), cut_.end(), strip,
        [](const CutParagraph& cut, std::size_t place) { return cut.end < place; });
    return found != cut_.end() && found->end == strip ? int(found - cut_.begin()) : none;
}

const Movable* Slabs::movable_before(std::size_t strip) const {
    const auto after =
        std::lower_bound(movable_.begin(), movable_.end(), strip,
                         [](const Movable& m, std::size_t place) { return m.begin < place; });
    if (after == movable_.begin()) return nullptr;
    const Movable& figure = *std::prev(after);
    return strip >= figure.end && strip <= figure.limit ? &figure : nullptr;
}

const Movable* Slabs::movable_at(std::size_t strip) const {
    const auto found =
        std::lower_bound(movable_.begin(), movable_.end(), strip,
                         [](const Movable& m, std::size_t place) { return m.begin < place; });
    return found != movable_.end() && found->begin == strip ? &*found : nullptr;
}

bool Slabs::may_follow_figure(std::size_t strip) const {
    if (strip >= size() || slabs_[strip].wide || frames_[strip - 1] != none) return false;
    return slabs_[strip].set == none || slabs_[strip].set != slabs_[strip - 1].set;
}

double Slabs::set_height(std::size_t begin, std::size_t end) const {
    const auto height = [&] {
        return balance(&pieces_[begin], end - begin, columns_[std::size_t(slabs_[begin].set)])
            .height;
    };
    if (begin > 0 && slabs_[begin - 1].set == slabs_[begin].set) return height();
    if (set_heights_.empty()) set_heights_.resize(size() + 1, -1);
    double& known = set_heights_[end];
    if (known < 0) known = height();
    return known;
}

}  // namespace yaprak
