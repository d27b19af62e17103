// Rows and cells as they open and close -> a table.
#include "read/blocks/block_builder.hpp"
#include "read/blocks/shape_table.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t most_cells = 200'000;

Error too_many_cells(const SourcePos& at) {
    return Error(Code::too_much, at,
                 "tables of more than " + std::to_string(most_cells) + " cells");
}

// kramdown's "|===|===|".
bool begins_foot(const TableRow& row) {
    bool has_signs = false;
    for (const TableCell& cell : row.cells) {
        const std::string text = plain_text(cell.text);
        if (text.find_first_not_of('=') != text.npos || !cell.pictures.empty()) return false;
        has_signs = has_signs || text.size() >= 2;
    }
    return has_signs;
}

void part_foot(Table& table) {
    const auto line = std::find_if(table.rows.begin(), table.rows.end(), begins_foot);
    if (line == table.rows.end()) return;
    std::move(line + 1, table.rows.end(), std::back_inserter(table.foot));
    table.rows.erase(line, table.rows.end());
}

}  // namespace

std::vector<TableRow>& BlockBuilder::rows_of(RowKind kind) {
    return kind == RowKind::head   ? table_->table.head
           : kind == RowKind::foot ? table_->table.foot
                                   : table_->table.rows;
}

void BlockBuilder::open_table() {
    close_leaf();
    table_ = OpenTable{};
}

void BlockBuilder::open_row(RowKind kind) {
    assert(table_);
    table_->row = kind;
    table_->column = 0;
    count_element();
    rows_of(kind).emplace_back();
}

void BlockBuilder::open_cell(const CellShape& shape) {
    assert(table_);
    if (++cells_ > most_cells) throw too_many_cells(last_);
    if (shape.column_align != ColumnAlign::automatic) {
        std::vector<ColumnAlign>& columns = table_->table.columns;
        columns.resize(std::max(columns.size(), table_->column + 1), ColumnAlign::automatic);
        columns[table_->column] = shape.column_align;
    }
    count_element();
    open_leaf(Leaf::cell);
    TableCell& cell = open_row().cells.emplace_back();
    cell.columns = shape.columns;
    cell.rows = shape.rows;
    cell.is_head = shape.is_head;
    cell.align = shape.align;
}

void BlockBuilder::close_cell() {
    TableRow& row = open_row();
    if (!row.at.line) row.at = leaf_place();
    row.cells.back().text = text_.take();
    row.cells.back().pictures = std::exchange(cell_pictures_, {});
    ++table_->column;
}

// A row of nothing but an attribute is no row.
void BlockBuilder::close_row() {
    assert(table_);
    close_leaf();
    const TableRow& row = open_row();
    const bool blank = std::all_of(row.cells.begin(), row.cells.end(), [](const TableCell& cell) {
        return cell.text.empty() && cell.pictures.empty();
    });
    if (row.cells.empty() || (blank && table_->row == RowKind::body && !table_->style.empty()))
        rows_of(table_->row).pop_back();
}

void BlockBuilder::close_table() {
    assert(table_);
    close_leaf();
    OpenTable closed = std::move(*table_);
    table_.reset();
    Table& table = closed.table;
    if (table.head.empty() && table.rows.empty() && table.foot.empty()) return;
    part_foot(table);
    if (!shape_table(table, most_cells)) throw too_many_cells(last_);
    add_block({closed.at.line ? closed.at : last_, std::move(closed.style), std::move(table)});
}

}  // namespace yaprak
