#include "cli/make/row_order.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {

RowOrder::RowOrder(std::optional<std::size_t> group, std::vector<std::size_t> sort,
                   std::size_t in_file)
    : group_(group), columns_(std::move(sort)), in_file_(in_file) {
    if (group_) columns_.insert(columns_.begin(), *group_);
}

void RowOrder::add(NumberedRow row) {
    Sorted sorted{{}, std::move(row)};
    for (const std::size_t column : columns_)
        sorted.keys.push_back(value_key(sorted.row.row.values[column]));
    rows_.push_back(std::move(sorted));
}

bool RowOrder::ends_group(std::size_t row) const {
    return group_ && rows_[row].keys.front() != rows_[row - 1].keys.front();
}

void RowOrder::settle() {
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const Sorted& a, const Sorted& b) { return a.keys < b.keys; });
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const bool is_full = row > 0 && in_file_ > 0 && row - files_.back() == in_file_;
        if (row == 0 || is_full || ends_group(row)) files_.push_back(row);
    }
}

std::string RowOrder::next_group() const {
    if (!group_ || next_ == files_.size()) return {};
    return rows_[files_[next_]].row.row.values[*group_];
}

std::vector<NumberedRow> RowOrder::next_file() {
    std::vector<NumberedRow> rows;
    if (next_ == files_.size()) return rows;
    const std::size_t begin = files_[next_++];
    const std::size_t end = next_ < files_.size() ? files_[next_] : rows_.size();
    for (std::size_t row = begin; row < end; ++row) rows.push_back(std::move(rows_[row].row));
    return rows;
}

}  // namespace yaprak
