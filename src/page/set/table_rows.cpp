#include "page/set/table_rows.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// The parts of a rule below `row` that cross no cell: neighbouring columns are one part.
std::vector<Extent> rule_parts(const std::vector<Extent>& columns, Extent whole,
                               const std::vector<std::size_t>& last_rows, std::size_t row) {
    std::vector<Extent> parts;
    bool goes_on = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool crosses = last_rows[i] > row;
        if (!crosses && goes_on) {
            parts.back().x = std::min(parts.back().x, columns[i].x);
            parts.back().measure += columns[i].measure;
        } else if (!crosses) {
            parts.push_back(columns[i]);
        }
        goes_on = !crosses;
    }
    const bool is_whole = std::none_of(last_rows.begin(), last_rows.end(),
                                       [row](std::size_t last) { return last > row; });
    return is_whole ? std::vector<Extent>{whole} : parts;
}

}  // namespace

std::size_t end_of_group(const std::vector<ShapedRow>& rows, std::size_t i) {
    std::size_t end = i + 1;
    for (; i < end; ++i)
        for (const ShapedCell& cell : rows[i]) end = std::max(end, cell.place.last_row + 1);
    return end;
}

RowGroup set_group(const RowsToSet& table, std::size_t begin, std::size_t end, Extent whole) {
    RowGroup group;
    std::vector<std::size_t> last_rows(table.columns.size(), begin);
    for (std::size_t i = begin; i < end; ++i) {
        for (const ShapedCell& cell : table.rows[i])
            for (std::size_t column = cell.place.begin; column < cell.place.end; ++column)
                last_rows[column] = cell.place.last_row;
        group.rows.push_back(table.cells.set(table.rows[i], table.columns, table.padding));
        group.rules.push_back(rule_parts(table.columns, whole, last_rows, i));
    }
    return group;
}

void go_to_row(const std::vector<ShapedRow>& rows, std::size_t i,
               std::vector<const ShapedCell*>& across) {
    for (const ShapedCell*& cell : across)
        if (cell && cell->place.last_row < i) cell = nullptr;
    for (const ShapedCell& cell : rows[i])
        for (std::size_t column = cell.place.begin; column < cell.place.end; ++column)
            across[column] = &cell;
}

}  // namespace yaprak
