// Frames are summed from the innermost outwards.
#include "page/break/strip_metrics.hpp"

#include <algorithm>

namespace yaprak {

namespace {

double sum(const Column& column, FrameIndex frame, Length Frame::*side) {
    double total = 0;
    for (; frame; frame = column.frames[*frame].parent) total += (column.frames[*frame].*side).pt();
    return total;
}

// The frame that strip `i` shares with the one after it.
FrameIndex shared(const Column& column, std::size_t i) {
    return common_frame(column, column.strips[i].frame, column.strips[i + 1].frame);
}

StripMetrics own_metrics(const Strip& strip) {
    StripMetrics metrics;
    metrics.height = strip.height.pt();
    metrics.shrink = strip.shrink.pt();
    metrics.depth = strip.depth.pt();
    metrics.space = strip.space.pt();
    metrics.penalty = strip.penalty;
    metrics.on_grid = strip.on_grid;
    metrics.kept = strip.kept;
    metrics.break_before = strip.break_before;
    return metrics;
}

StripMetrics metrics_of(const Column& column, std::size_t i) {
    const Strip& strip = column.strips[i];
    StripMetrics metrics = own_metrics(strip);
    metrics.set = strip.set;
    metrics.wide = strip.wide;
    if (column.grid > 0_pt) metrics.shrink = 0;
    metrics.tops = sum(column, strip.frame, &Frame::top);
    metrics.opens = metrics.tops;
    if (i > 0) {
        const FrameIndex gone_on = shared(column, i - 1);
        metrics.opens -= sum(column, gone_on, &Frame::top);
        metrics.tops += sum(column, gone_on, &Frame::mark_height);
    }
    metrics.bottoms = sum(column, strip.frame, &Frame::bottom);
    const bool last = i + 1 == column.strips.size();
    metrics.closes = metrics.bottoms - (last ? 0 : sum(column, shared(column, i), &Frame::bottom));
    return metrics;
}

// What stands around it and behind it is as with the paragraph that it replaces; it has no frame.
LooseMetrics metrics_of(const LooseParagraph& loose, const std::vector<StripMetrics>& strips) {
    LooseMetrics metrics{loose.begin, loose.end, loose.above, {}, loose.penalty};
    for (const Strip& strip : loose.strips) {
        metrics.strips.push_back(own_metrics(strip));
        if (strips[loose.begin].shrink == 0) metrics.strips.back().shrink = 0;
    }
    metrics.strips.back().space = strips[loose.end - 1].space;
    return metrics;
}

double saved_by(const TightParagraph& tight, const std::vector<StripMetrics>& strips) {
    double saved = 0;
    for (std::size_t i = tight.begin; i < tight.end; ++i) saved += strips[i].height;
    for (const Strip& strip : tight.strips) saved -= strip.height.pt();
    return saved;
}

}  // namespace

ColumnMetrics::ColumnMetrics(const Column& column)
    : grid_(column.grid.pt()), movable_(column.movable) {
    strips_.reserve(column.strips.size());
    pieces_.reserve(column.strips.size());
    for (std::size_t i = 0; i < column.strips.size(); ++i) strips_.push_back(metrics_of(column, i));
    for (const LooseParagraph& loose : column.loose) loose_.push_back(metrics_of(loose, strips_));
    for (std::size_t i = 1; !movable_.empty() && i < column.strips.size(); ++i)
        frames_.push_back(shared(column, i - 1));
    for (const StripMetrics& strip : strips_) pieces_.push_back({strip.height, strip.space});
    for (const BalancedSet& set : column.sets) columns_.push_back(set.columns);
    for (const TightParagraph& tight : column.tight) {
        const TightIndex index(tight_.size());
        strips_[tight.end - 1].tight = index;
        tight_.push_back({index, tight.begin, saved_by(tight, strips_), tight.penalty});
    }
}

bool ColumnMetrics::operator==(const ColumnMetrics& other) const {
    return grid_ == other.grid_ && strips_ == other.strips_ && columns_ == other.columns_ &&
           tight_ == other.tight_ && movable_ == other.movable_ && loose_ == other.loose_ &&
           frames_ == other.frames_;
}

LooseIndex ColumnMetrics::loose_at(std::size_t strip) const {
    const auto found = std::lower_bound(
        loose_.begin(), loose_.end(), strip,
        [](const LooseMetrics& loose, std::size_t place) { return loose.begin < place; });
    const bool is_there = found != loose_.end() && found->begin == strip;
    return is_there ? LooseIndex(std::size_t(found - loose_.begin())) : LooseIndex();
}

LooseIndex ColumnMetrics::loose_before(std::size_t strip) const {
    const auto found = std::lower_bound(
        loose_.begin(), loose_.end(), strip,
        [](const LooseMetrics& loose, std::size_t place) { return loose.end < place; });
    const bool is_there = found != loose_.end() && found->end == strip;
    return is_there ? LooseIndex(std::size_t(found - loose_.begin())) : LooseIndex();
}

const Movable* ColumnMetrics::movable_before(std::size_t strip) const {
    const auto after =
        std::lower_bound(movable_.begin(), movable_.end(), strip,
                         [](const Movable& m, std::size_t place) { return m.begin < place; });
    if (after == movable_.begin()) return nullptr;
    const Movable& figure = *std::prev(after);
    return strip >= figure.end && strip <= figure.limit ? &figure : nullptr;
}

const Movable* ColumnMetrics::movable_at(std::size_t strip) const {
    const auto found =
        std::lower_bound(movable_.begin(), movable_.end(), strip,
                         [](const Movable& m, std::size_t place) { return m.begin < place; });
    return found != movable_.end() && found->begin == strip ? &*found : nullptr;
}

bool ColumnMetrics::may_follow_figure(std::size_t strip) const {
    if (strip >= size() || strips_[strip].wide || frames_[strip - 1]) return false;
    return !strips_[strip].set || strips_[strip].set != strips_[strip - 1].set;
}

double ColumnMetrics::set_height(std::size_t begin, std::size_t end) const {
    const auto height = [&] {
        return balance(&pieces_[begin], end - begin, columns_[*strips_[begin].set]).height;
    };
    if (begin > 0 && strips_[begin - 1].set == strips_[begin].set) return height();
    if (set_heights_.empty()) set_heights_.resize(size() + 1, -1);
    double& known = set_heights_[end];
    if (known < 0) known = height();
    return known;
}

}  // namespace yaprak
