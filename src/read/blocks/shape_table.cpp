#include "read/blocks/shape_table.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace yaprak {
namespace {

constexpr int most_columns_spanned = 1000;  // HTML's own limit of colspan
constexpr std::size_t largest_grid = 1'000'000;

bool is_blank(const TableRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const TableCell& cell) {
        return cell.text.empty() && cell.pictures.empty();
    });
}

bool holds_heads(const TableRow& row) {
    return !row.cells.empty() && std::all_of(row.cells.begin(), row.cells.end(),
                                             [](const TableCell& cell) { return cell.is_head; });
}

// The first rows of heads alone, as far as none of their cells reaches into a row that is none.
std::size_t count_head_rows(const std::vector<TableRow>& rows) {
    std::size_t count = 0;
    while (count < rows.size() && holds_heads(rows[count])) ++count;
    if (count == rows.size()) return 0;
    for (std::size_t i = 0; i < count; ++i)
        for (const TableCell& cell : rows[i].cells)
            if (i + std::size_t(cell.rows) > count) return 0;
    return count;
}

void settle_head(Table& table) {
    if (table.head.empty()) {
        const auto count = std::ptrdiff_t(count_head_rows(table.rows));
        std::move(table.rows.begin(), table.rows.begin() + count, std::back_inserter(table.head));
        table.rows.erase(table.rows.begin(), table.rows.begin() + count);
    }
    if (std::all_of(table.head.begin(), table.head.end(), is_blank)) table.head.clear();
    for (TableRow& row : table.head)
        for (TableCell& cell : row.cells) cell.is_head = false;
}

// Fills the rows of one part of the table from the top.
class RowFiller {
public:
    explicit RowFiller(std::vector<TableRow>& rows) : rows_(rows) {}

    // How many columns the widest row covers. Spans are brought within the part. Nothing where they
    // lie over more than a table can be meant to have.
    std::optional<std::size_t> measure() {
        std::size_t widest = 0;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const int left = int(rows_.size() - i);
            begin_row();
            for (TableCell& cell : rows_[i].cells) {
                cell.columns = std::clamp(cell.columns, 1, most_columns_spanned);
                cell.rows = cell.rows < 1 ? left : std::min(cell.rows, left);
                place(cell);
            }
            widest = std::max(widest, covered_.size());
            if (widest * (i + 1) > largest_grid && spans_) return std::nullopt;
        }
        covered_.clear();
        return widest;
    }

    void drop_spans() {
        spans_ = false;
        covered_.clear();
        for (TableRow& row : rows_)
            for (TableCell& cell : row.cells) cell.columns = cell.rows = 1;
    }

    void fill(std::size_t columns) {
        for (TableRow& row : rows_) {
            begin_row();
            for (const TableCell& cell : row.cells) place(cell);
            while (skip_covered() < columns) place(row.cells.emplace_back());
        }
    }

private:
    void begin_row() {
        column_ = 0;
        for (int& rows : covered_) rows -= rows > 0;
        while (!covered_.empty() && covered_.back() == 0) covered_.pop_back();
    }
    std::size_t skip_covered() {
        while (column_ < covered_.size() && covered_[column_] > 0) ++column_;
        return column_;
    }
    void place(const TableCell& cell) {
        const std::size_t end = skip_covered() + std::size_t(cell.columns);
        if (covered_.size() < end) covered_.resize(end);
        for (; column_ < end; ++column_) covered_[column_] = std::max(covered_[column_], cell.rows);
    }

    std::vector<TableRow>& rows_;
    std::vector<int> covered_;  // by column: in how many rows, from this one on
    std::size_t column_ = 0;
    bool spans_ = true;
};

}  // namespace

bool shape_table(Table& table, std::size_t most_cells) {
    settle_head(table);
    RowFiller parts[] = {RowFiller(table.head), RowFiller(table.rows), RowFiller(table.foot)};
    std::size_t columns = table.columns.size();
    for (RowFiller& part : parts) {
        std::optional<std::size_t> widest = part.measure();
        if (!widest) {
            part.drop_spans();
            widest = part.measure();
        }
        columns = std::max(columns, *widest);
    }
    table.columns.resize(columns, ColumnAlign::automatic);
    const std::size_t rows = table.head.size() + table.rows.size() + table.foot.size();
    if (columns * rows > most_cells) return false;
    for (RowFiller& part : parts) part.fill(columns);
    return true;
}

}  // namespace yaprak
