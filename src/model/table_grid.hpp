// Rows whose cells span others -> the columns that each cell stands in (HTML's table model,
// "growing cells downwards").
#pragma once
#include <algorithm>
#include <cstddef>
#include <vector>

namespace yaprak {

// A cell's place: row and index there; where it begins, and which columns it covers [begin, end).
struct CellPlace {
    std::size_t row = 0, index = 0;
    std::size_t begin = 0, end = 0;
    std::size_t last_row = 0;  // that it reaches into
};

// Each row's cells: first those that begin in it, in their order. A cell that spans reaches no
// further than the last row. `Rows` are TableRow or FlowRow.
template <typename Rows>
std::vector<std::vector<CellPlace>> cells_in_columns(const Rows& rows) {
    std::vector<std::vector<CellPlace>> out(rows.size());
    std::vector<std::size_t> free_from;  // by column: the first row that no cell above reaches into
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::size_t column = 0;
        for (std::size_t i = 0; i < rows[row].cells.size(); ++i) {
            const auto& cell = rows[row].cells[i];
            while (column < free_from.size() && free_from[column] > row) ++column;
            const std::size_t height = std::size_t(std::max(cell.rows, 1));
            CellPlace place{row, i, column, column, std::min(row + height, rows.size()) - 1};
            const std::size_t wide = column + std::size_t(std::max(cell.columns, 1));
            while (column < wide && (column >= free_from.size() || free_from[column] <= row)) {
                if (column >= free_from.size()) free_from.resize(column + 1);
                free_from[column++] = place.last_row + 1;
            }
            place.end = column;
            out[row].push_back(place);
        }
    }
    return out;
}

// How many columns they stand in.
inline std::size_t columns_of(const std::vector<std::vector<CellPlace>>& places) {
    std::size_t columns = 0;
    for (const auto& row : places)
        for (const CellPlace& place : row) columns = std::max(columns, place.end);
    return columns;
}

}  // namespace yaprak
