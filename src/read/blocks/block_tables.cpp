// Rows and cells as they open and close -> a table, every row as wide as its head.
#include "read/blocks/block_builder.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t most_cells = 200'000;

}  // namespace

void BlockBuilder::open_table(std::size_t columns) {
    close_leaf();
    table_.emplace();
    table_at_ = {};
    table_style_.clear();
    table_->columns.resize(columns, ColumnAlign::automatic);
}

void BlockBuilder::open_row(bool head) {
    row_is_head_ = head;
    column_ = 0;
    (head ? table_->head : table_->rows).emplace_back();
}

void BlockBuilder::open_cell(ColumnAlign align) {
    if (++cells_ > most_cells)
        throw Error(last_, "tables of more than " + std::to_string(most_cells) + " cells");
    if (row_is_head_ && column_ < table_->columns.size()) table_->columns[column_] = align;
    open_leaf(Leaf::cell);
}

void BlockBuilder::close_cell() {
    TableRow& row = (row_is_head_ ? table_->head : table_->rows).back();
    if (!row.at.line) row.at = leaf_at_.line ? leaf_at_ : last_;
    row.cells.push_back(text_.take());
    ++column_;
}

void BlockBuilder::close_row() {
    close_leaf();
    TableRow& row = (row_is_head_ ? table_->head : table_->rows).back();
    row.cells.resize(table_->columns.size());
    const bool blank = std::all_of(row.cells.begin(), row.cells.end(),
                                   [](const Spans& cell) { return cell.empty(); });
    if (blank && !row_is_head_ && !table_style_.empty()) table_->rows.pop_back();
}

void BlockBuilder::close_table() {
    close_leaf();
    Table table = std::move(*table_);
    table_.reset();
    add_block({table_at_.line ? table_at_ : last_, std::move(table_style_), std::move(table)});
}

}  // namespace yaprak
