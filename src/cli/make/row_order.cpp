#include "cli/make/row_order.hpp"

#include <algorithm>
#include <map>
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
    name_groups();
}

// As the row of each group has it that comes first in the table.
void RowOrder::name_groups() {
    if (!group_) return;
    std::map<ValueKey, const NumberedRow*> first;
    for (const Sorted& sorted : rows_) {
        const NumberedRow*& known = first[sorted.keys.front()];
        if (!known || sorted.row.number < known->number) known = &sorted.row;
    }
    for (const std::size_t file : files_)
        groups_.push_back(first.at(rows_[file].keys.front())->row.values[*group_]);
}

std::string RowOrder::next_group() const {
    return next_ < groups_.size() ? groups_[next_] : "";
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
