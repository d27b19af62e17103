// A balanced set is measured anew with each strip.
#include "page/break/filling.hpp"

#include "page/column/baseline_grid.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr std::size_t most_tight = 3;  // paragraphs of an area

}  // namespace

Filling::Filling(const ColumnMetrics& metrics, std::size_t begin, const Movable* figure,
                 LooseIndex loose)
    : metrics_(metrics), begin_(begin), next_(begin), set_begin_(begin) {
    if (loose) {
        const LooseMetrics& paragraph = metrics.loose(loose);
        for (std::size_t i = paragraph.above; i < paragraph.strips.size(); ++i)
            put(paragraph.strips[i]);
    }
    if (!figure) return;
    begin_ = next_ = set_begin_ = figure->begin;
    while (next_ < figure->end) add();
    begin_ = next_ = set_begin_ = begin;
}

void Filling::end_within(const LooseMetrics& paragraph) {
    for (std::size_t i = 0; i < paragraph.above; ++i) put(paragraph.strips[i]);
    next_ = paragraph.end;
}

void Filling::put(const StripMetrics& strip) {
    begin_strip(strip);
    end_strip(strip, strip.height);
}

void Filling::defer(const Movable& figure) {
    next_ = figure.end;
    space_ = figure.space.pt();
}

void Filling::begin_strip(const StripMetrics& strip) {
    height_ += last_ ? last().closes + space_ + strip.opens : strip.tops;
    if (last_ && metrics_.grid() == 0) shrink_ += space_ * shrinkable;
    if (strip.on_grid) height_ = to_grid(height_, metrics_.grid());
    below_set_ = height_;
    set_begin_ = next_;
}

void Filling::end_strip(const StripMetrics& strip, double height) {
    last_ = &strip;
    space_ = strip.space;
    shrink_ += strip.shrink;
    height_ += height;
}

void Filling::add() {
    const StripMetrics& strip = metrics_[next_];
    if (goes_on_set())
        height_ = below_set_;
    else
        begin_strip(strip);
    ++next_;
    end_strip(strip, strip.set ? metrics_.set_height(set_begin_, next_) : strip.height);
    if (strip.tight) keep_cheapest(metrics_.tight(strip.tight));
}

void Filling::keep_cheapest(const TightMetrics& tight) {
    if (tight.begin < begin_ || tight.saved <= 0) return;
    const auto place = std::upper_bound(
        tight_.begin(), tight_.end(), tight,
        [](const TightMetrics& a, const TightMetrics& b) { return a.penalty < b.penalty; });
    tight_.insert(place, tight);
    if (tight_.size() > most_tight) tight_.pop_back();
}

double Filling::saving() const {
    double saved = 0;
    for (const TightMetrics& tight : tight_) saved += tight.saved;
    return saved;
}

}  // namespace yaprak
