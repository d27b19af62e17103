// A table's cells, shaped once -> what its columns need, and the lines of each cell at the widths
// they get. Numbers are lined up on their decimal signs.
#pragma once
#include "model/table_grid.hpp"
#include "page/set/column_widths.hpp"
#include "page/set/set_blocks.hpp"
#include "page/set/table_row.hpp"
#include "text/paragraph.hpp"

#include <optional>
#include <vector>

namespace yaprak {

struct ShapedCell {
    ShapedParagraph text;
    Align align = Align::left;
    CellPlace place;
    std::vector<FlowPicture> pictures;
    std::optional<Length> whole;  // of a number: from its left to its decimal sign
};

using ShapedRow = std::vector<ShapedCell>;

// The size of the text in its cells.
Length em_of(const TableBlock& table);

class TableCells {
public:
    // `size` is the share of the table's own type that it is set in; `shaping` is told of what no
    // font has.
    TableCells(const TableBlock& table, double size, Setting& setting, Warnings& shaping);

    const std::vector<ShapedRow>& head() const { return head_; }
    const std::vector<ShapedRow>& rows() const { return rows_; }

    // The needs of the text alone, without the padding.
    const std::vector<ColumnNeed>& needs() const { return needs_; }

    // Each cell with `padding` at both sides in its column.
    // A cell that spans columns has all their widths.
    SetRow set(const ShapedRow& row, const std::vector<Extent>& columns, Length padding) const;

private:
    // The widest whole part of a column's numbers, and the widest rest.
    struct Decimals {
        Length whole, rest;
        Length width() const { return whole + rest; }
    };

    void shape(const std::vector<FlowRow>& rows, double size, std::vector<ShapedRow>& shaped);
    ShapedCell shape(const FlowCell& cell, const CellPlace& place);
    void need_numbers();
    ColumnNeed needs_of_cell(const ShapedCell& cell) const;
    void add_needs();
    void add_needs(const ShapedCell& spanning);
    void line_up(const ShapedCell& cell, std::size_t column, Length measure, Line& line) const;

    Setting& setting_;
    Warnings& shaping_;
    Length em_;
    std::vector<ShapedRow> head_, rows_;
    std::vector<ColumnNeed> needs_;
    std::vector<Decimals> decimals_;
};

}  // namespace yaprak
