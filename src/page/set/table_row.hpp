// Cells beside each other -> strips: one row of a table, in one piece or, where it is tall, line by
// line.
#pragma once
#include "model/line.hpp"
#include "page/column/column_builder.hpp"
#include "page/set/set_blocks.hpp"

#include <vector>

namespace yaprak {

struct SetCell {
    std::vector<Line> lines;
    Length baseline;                  // of the first line, from the cell's top
    Length x;                         // of its text, from the column's left
    std::vector<Item> pictures = {};  // above the lines, from the column's left and the cell's top
    Length pictures_height = {};
    std::size_t rows = 1;  // that it reaches into, its own one among them

    Length height() const;
};

using SetRow = std::vector<SetCell>;

SetCell set_cell(std::vector<Line> lines, Length x);

// A row with its first baselines on one line, `padding` above and below.
Strip row_strip(SetRow row, Length padding, const FontBook& fonts);

struct RowLook {
    Length padding;      // above and below
    Length tallest;      // a taller row may be broken between its lines
    Extent rule_extent;  // of the rule below it ...
    Stroke rule;
    bool ruled = true;  // ... if there is one
};

// Rows that cells reach from one into another. `rules` are the parts of the rule below each row
// that cross no cell.
struct RowGroup {
    std::vector<SetRow> rows;
    std::vector<std::vector<Extent>> rules;
};

// In one piece.
Strip group_strip(RowGroup group, const RowLook& look, const FontBook& fonts);

Item row_rule(const RowLook& look, Length y);

void add_row(SetRow row, const RowLook& look, const SourcePos& at, const FontBook& fonts,
             ColumnBuilder& column);

}  // namespace yaprak
