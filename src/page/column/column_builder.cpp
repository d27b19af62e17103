// A space waits until the strip after it arrives, so that the larger of two can win.
#include "page/column/column_builder.hpp"

#include <algorithm>

namespace yaprak {

void ColumnBuilder::add(Strip strip) {
    if (!column_.strips.empty())
        column_.strips.back().space = std::max(column_.strips.back().space, pending_);
    pending_ = 0_pt;
    held_ = false;
    strip.frame = frame_;
    strip.notes.insert(strip.notes.begin(), notes_.begin(), notes_.end());
    notes_.clear();
    column_.strips.push_back(std::move(strip));
}

void ColumnBuilder::space(Length least) {
    if (!held_) pending_ = std::max(pending_, least);
}

void ColumnBuilder::hold_space() {
    held_ = true;
}

void ColumnBuilder::fix_space(Length exactly) {
    pending_ = exactly;
    held_ = true;
}

void ColumnBuilder::drop_space() {
    pending_ = 0_pt;
}

void ColumnBuilder::open(Frame frame) {
    if (!column_.strips.empty())
        column_.strips.back().space = std::max(column_.strips.back().space, pending_);
    pending_ = 0_pt;
    held_ = true;
    frame.parent = frame_;
    notes_.insert(notes_.end(), frame.notes.begin(), frame.notes.end());
    frame_ = FrameIndex(column_.frames.size());
    column_.frames.push_back(std::move(frame));
}

void ColumnBuilder::close() {
    pending_ = 0_pt;
    held_ = false;
    frame_ = column_.frames[*frame_].parent;
}

SetIndex ColumnBuilder::add_set(BalancedSet set) {
    column_.sets.push_back(set);
    return SetIndex(column_.sets.size() - 1);
}

void ColumnBuilder::add_tight(TightParagraph paragraph) {
    column_.tight.push_back(std::move(paragraph));
}

void ColumnBuilder::keep_whole(std::size_t begin) {
    std::erase_if(column_.loose,
                  [&](const LooseParagraph& paragraph) { return paragraph.begin >= begin; });
}

TightParagraph* ColumnBuilder::tight_from(std::size_t strip) {
    const bool found = !column_.tight.empty() && column_.tight.back().begin == strip;
    return found ? &column_.tight.back() : nullptr;
}

void ColumnBuilder::penalise(std::size_t strip, double penalty) {
    if (strip >= column_.strips.size()) return;
    column_.strips[strip].penalty = std::max(column_.strips[strip].penalty, penalty);
}

void ColumnBuilder::penalise(std::size_t begin, std::size_t end, double penalty) {
    for (std::size_t i = begin; i < end; ++i) penalise(i, penalty);
}

Column ColumnBuilder::take() {
    return std::move(column_);
}

}  // namespace yaprak
