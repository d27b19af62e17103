#include "read/source/source_map.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {

SourceMap::SourceMap(std::string_view original, FileName file, int first_line,
                     std::vector<Replacement> edits)
    : original_(original), file_(std::move(file)), edits_(std::move(edits)), line_(first_line) {
    apply_edits();
}

SourceMap::SourceMap(SourceMap& earlier, std::vector<Replacement> edits)
    : earlier_(&earlier), original_(earlier.text()), edits_(std::move(edits)) {
    skip_unedited();
    apply_edits();
}

SourceMap::SourceMap(SourceMap& earlier, std::size_t begin, std::size_t length,
                     std::vector<Replacement> edits)
    : earlier_(&earlier),
      begin_(begin),
      original_(earlier.text().substr(begin, length)),
      edits_(std::move(edits)) {
    skip_unedited();
    apply_edits();
}

// What an earlier map leaves as it is, the one before it knows as well.
void SourceMap::skip_unedited() {
    while (earlier_->edits_.empty() && earlier_->earlier_) {
        begin_ += earlier_->begin_;
        earlier_ = earlier_->earlier_;
    }
}

void SourceMap::apply_edits() {
    if (edits_.empty()) return;
    std::size_t copied = 0;
    for (const Replacement& edit : edits_) {
        edited_ += original_.substr(copied, edit.offset - copied);
        edited_offsets_.push_back(edited_.size());
        edited_ += edit.by;
        copied = edit.offset + edit.length;
    }
    edited_ += original_.substr(copied);
}

// The last edit that begins at or before a byte of the edited text; npos: there is none.
std::size_t SourceMap::edit_before(std::size_t offset) const {
    const auto after = std::upper_bound(edited_offsets_.begin(), edited_offsets_.end(), offset);
    return std::size_t(after - edited_offsets_.begin()) - 1;
}

std::size_t SourceMap::original_offset(std::size_t offset) const {
    const std::size_t index = edit_before(offset);
    if (index == std::string_view::npos) return offset;
    const Replacement& edit = edits_[index];
    const std::size_t inside = offset - edited_offsets_[index];
    if (inside < edit.by.size()) return edit.offset;
    return edit.offset + edit.length + (inside - edit.by.size());
}

// The edit that put a byte of the edited text there; null where it stood there before.
const Replacement* SourceMap::inserted_at(std::size_t offset) const {
    const std::size_t index = edit_before(offset);
    const bool is_new = index != std::string_view::npos &&
                        offset - edited_offsets_[index] < edits_[index].by.size();
    return is_new ? &edits_[index] : nullptr;
}

bool SourceMap::is_authors(std::size_t offset) const {
    if (const Replacement* edit = inserted_at(offset))
        return edit->from && edit->from->is_authors(offset - edited_offsets_[edit_before(offset)]);
    return !earlier_ || earlier_->is_authors(begin_ + original_offset(offset));
}

std::size_t SourceMap::next_seam(std::size_t offset) const {
    const std::size_t index = edit_before(offset), next = index + 1;
    std::size_t seam = next < edits_.size() ? edited_offsets_[next] : std::string_view::npos;
    if (const Replacement* edit = inserted_at(offset)) {
        const std::size_t begin = edited_offsets_[index];
        const std::size_t within =
            edit->from ? edit->from->next_seam(offset - begin) : edit->by.size();
        return std::min(seam, begin + std::min(within, edit->by.size()));
    }
    if (!earlier_) return seam;
    const std::size_t original = begin_ + original_offset(offset);
    const std::size_t before = earlier_->next_seam(original);
    return before == std::string_view::npos ? seam : std::min(seam, offset + (before - original));
}

// To the start of the line that `wanted` is in.
void SourceMap::go_back(std::size_t wanted) {
    while (offset_ > wanted || (offset_ > 0 && original_[offset_ - 1] != '\n'))
        if (original_[--offset_] == '\n') --line_;
    column_ = 1;
}

SourcePos SourceMap::place(std::size_t offset) {
    const Replacement* edit = inserted_at(offset);
    if (edit && edit->from) return edit->from->place(offset - edited_offsets_[edit_before(offset)]);
    const std::size_t wanted = std::min(original_offset(offset), original_.size());
    if (earlier_) return earlier_->place(begin_ + wanted);
    if (wanted < offset_) go_back(wanted);
    for (; offset_ < wanted; ++offset_) {
        const char byte = original_[offset_];
        if (byte == '\n') {
            ++line_;
            column_ = 1;
        } else if ((byte & 0xC0) != 0x80) {
            ++column_;
        }
    }
    return {file_, line_, column_};
}

}  // namespace yaprak
