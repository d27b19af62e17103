// A space waits until the strip after it arrives, so that the larger of two can win.
#include "page/column/column_builder.hpp"

#include "page/column/penalties.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {

void ColumnBuilder::add(Strip strip) {
    if (side_) stand_beside(strip);
    if (!column_.strips.empty())
        column_.strips.back().space = std::max(column_.strips.back().space, pending_);
    pending_ = 0_pt;
    held_ = false;
    strip.frame = frame_;
    strip.notes.insert(strip.notes.begin(), notes_.begin(), notes_.end());
    notes_.clear();
    if (margin_) strip.margin = std::exchange(margin_, nullptr);
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

void ColumnBuilder::keep(std::size_t begin, std::size_t end, double penalty) {
    for (std::size_t i = begin; i < end; ++i) column_.strips[i].kept = true;
    penalise(begin, end, penalty);
}

// ---- what stands beside the strips ----

void ColumnBuilder::set_beside(SideBlock block) {
    clear_beside();
    side_ = std::move(block);
    side_has_begun_ = false;
    side_top_ = side_passed_ = 0_pt;
}

void ColumnBuilder::lower_side_block(Length by) {
    if (side_ && !side_has_begun_) side_top_ = by;
}

// The page may be set closer: then the lines below stand a little higher.
Length ColumnBuilder::beside_height() const {
    if (!side_) return 0_pt;
    const Length whole = side_->strip.height + side_->distance;
    return side_has_begun_ ? whole - side_passed_ - pending_ * (1 - shrinkable) : whole;
}

void ColumnBuilder::stand_beside(Strip& strip) {
    if (side_has_begun_) {
        side_passed_ += pending_ * (1 - shrinkable);
    } else {
        std::vector<Item>& items = side_->strip.items;
        for (Item& item : items) shift(item, {0_pt, side_top_});
        strip.items.insert(strip.items.begin(), std::make_move_iterator(items.begin()),
                           std::make_move_iterator(items.end()));
        const std::vector<int>& notes = side_->strip.notes;
        strip.notes.insert(strip.notes.begin(), notes.begin(), notes.end());
        strip.break_before = std::max(strip.break_before, side_->strip.break_before);
        if (strip.target == no_target) strip.target = side_->strip.target;
        side_has_begun_ = true;
    }
    strip.shrink = 0_pt;
    side_passed_ += strip.height;
    const Length foot = side_top_ + side_->strip.height;
    if (side_passed_ < foot) strip.penalty = std::max(strip.penalty, penalties::apart);
    if (side_passed_ >= side_->strip.height + side_->distance) side_.reset();
}

void ColumnBuilder::clear_beside() {
    if (!side_) return;
    const SideBlock block = *std::exchange(side_, std::nullopt);
    const Length height = block.strip.height, passed = side_passed_;
    if (!side_has_begun_) {
        add(block.strip);
    } else if (const Length below = side_top_ + height - passed; below > 0_pt) {
        Strip rest;
        rest.at = block.strip.at;
        rest.height = below;
        const Length asked = std::exchange(pending_, 0_pt);
        add(std::move(rest));
        pending_ = asked;
    }
    pending_ = std::max(pending_, block.distance);
}

void ColumnBuilder::add_margin_note(MarginNote note) {
    if (!margin_) margin_ = std::make_shared<MarginNotes>();
    notes_.insert(notes_.end(), note.strip.notes.begin(), note.strip.notes.end());
    margin_->notes.push_back(std::move(note));
}

Column ColumnBuilder::take() {
    clear_beside();
    if (margin_) add(Strip{});
    return std::move(column_);
}

}  // namespace yaprak
