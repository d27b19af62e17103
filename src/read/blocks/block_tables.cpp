// Rows and cells as they open and close -> a table, every row as wide as its head.
#include "read/blocks/block_builder.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t most_cells = 200'000;

}  // namespace

std::vector<TableRow>& BlockBuilder::rows_of(RowKind kind) {
    return kind == RowKind::head ? table_->table.head : table_->table.rows;
}

void BlockBuilder::open_table(std::size_t columns) {
    close_leaf();
    table_.emplace();
    table_->table.columns.resize(columns, ColumnAlign::automatic);
}

void BlockBuilder::open_row(RowKind kind) {
    assert(table_);
    table_->row = kind;
    table_->column = 0;
    rows_of(kind).emplace_back();
}

void BlockBuilder::open_cell(ColumnAlign align) {
    if (++cells_ > most_cells)
        throw Error(last_, "tables of more than " + std::to_string(most_cells) + " cells");
    std::vector<ColumnAlign>& columns = table_->table.columns;
    if (table_->row == RowKind::head && table_->column < columns.size())
        columns[table_->column] = align;
    open_leaf(Leaf::cell);
}

void BlockBuilder::close_cell() {
    TableRow& row = open_row();
    if (!row.at.line) row.at = leaf_place();
    row.cells.push_back(text_.take());
    ++table_->column;
}

// A row of nothing but an attribute is no row.
void BlockBuilder::close_row() {
    assert(table_);
    close_leaf();
    TableRow& row = open_row();
    row.cells.resize(table_->table.columns.size());
    const bool blank = std::all_of(row.cells.begin(), row.cells.end(),
                                   [](const Spans& cell) { return cell.empty(); });
    if (blank && table_->row == RowKind::body && !table_->style.empty())
        table_->table.rows.pop_back();
}

void BlockBuilder::close_table() {
    assert(table_);
    close_leaf();
    OpenTable closed = std::move(*table_);
    table_.reset();
    add_block(
        {closed.at.line ? closed.at : last_, std::move(closed.style), std::move(closed.table)});
}

}  // namespace yaprak
