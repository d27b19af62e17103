// A balanced set is measured anew with each strip.
#include "page/break/filling.hpp"

#include "page/column/baseline_grid.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr std::size_t most_shortened = 3;  // paragraphs of an area

}  // namespace

Filling::Filling(const Slabs& slabs, std::size_t begin, const Movable* figure, int rest)
    : slabs_(slabs), begin_(begin), next_(begin), set_begin_(begin) {
    if (rest != none) {
        const CutParagraph& paragraph = slabs.cut(rest);
        for (std::size_t i = paragraph.above; i < paragraph.slabs.size(); ++i)
            put(paragraph.slabs[i]);
    }
    if (!figure) return;
    begin_ = next_ = set_begin_ = figure->begin;
    while (next_ < figure->end) add();
    begin_ = next_ = set_begin_ = begin;
}

void Filling::cut(const CutParagraph& paragraph) {
    for (std::size_t i = 0; i < paragraph.above; ++i) put(paragraph.slabs[i]);
    next_ = paragraph.end;
}

void Filling::put(const Slab& slab) {
    begin_slab(slab);
    end_slab(slab, slab.height);
}

void Filling::leave_out(const Movable& figure) {
    next_ = figure.end;
    space_ = figure.space.pt();
}

void Filling::begin_slab(const Slab& slab) {
    height_ += last_ ? last().closes + space_ + slab.opens : slab.tops;
    if (last_ && slabs_.grid() == 0) can_shrink_ += space_ * shrinkable;
    if (slab.on_grid) height_ = to_grid(height_, slabs_.grid());
    below_set_ = height_;
    set_begin_ = next_;
}

void Filling::end_slab(const Slab& slab, double height) {
    last_ = &slab;
    space_ = slab.space;
    can_shrink_ += slab.give;
    height_ += height;
}

void Filling::add() {
    const Slab& slab = slabs_[next_];
    if (goes_on_set())
        height_ = below_set_;
    else
        begin_slab(slab);
    ++next_;
    end_slab(slab, slab.set == none ? slab.height : slabs_.set_height(set_begin_, next_));
    if (slab.shorter != none) keep_cheapest(slabs_.shorter(slab.shorter));
}

void Filling::keep_cheapest(const Shortening& shorter) {
    if (shorter.begin < begin_ || shorter.saved <= 0) return;
    const auto place = std::upper_bound(
        shorter_.begin(), shorter_.end(), shorter,
        [](const Shortening& a, const Shortening& b) { return a.price < b.price; });
    shorter_.insert(place, shorter);
    if (shorter_.size() > most_shortened) shorter_.pop_back();
}

double Filling::can_save() const {
    double saved = 0;
    for (const Shortening& shorter : shorter_) saved += shorter.saved;
    return saved;
}

}  // namespace yaprak
