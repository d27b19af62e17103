// The lines of each cell go down from one baseline that all cells of the row share.
#include "page/set/table_row.hpp"

#include "page/column/drawn.hpp"
#include "page/column/penalties.hpp"
#include "page/set/line_strip.hpp"

#include <algorithm>

namespace yaprak {

namespace {

// It has no baseline to share.
bool is_blank(const SetCell& cell) {
    return cell.lines.size() == 1 && cell.lines.front().runs.empty();
}

// Lines [begin, end) of each cell.
Strip lines_strip(SetRow& row, std::size_t begin, std::size_t end, const FontBook& fonts) {
    Strip strip;
    strip.baseline = 0_pt;
    for (const SetCell& cell : row) strip.baseline = std::max(*strip.baseline, cell.baseline);
    for (SetCell& cell : row) {
        Length y = is_blank(cell) ? cell.baseline : *strip.baseline;
        for (std::size_t i = begin; i < std::min(end, cell.lines.size()); ++i) {
            const Length height = cell.lines[i].height;
            strip.height = std::max(strip.height, y - cell.baseline + height);
            add_notes(cell.lines[i], strip.notes);
            add_line(std::move(cell.lines[i]), {cell.x, y}, fonts, strip.items);
            y += height;
        }
    }
    return strip;
}

std::size_t lines_of(const SetRow& row) {
    std::size_t lines = 1;
    for (const SetCell& cell : row) lines = std::max(lines, cell.lines.size());
    return lines;
}

// Line by line; the padding stands around each part of it, on however many pages.
void add_lines(SetRow row, const RowLook& look, const SourcePos& at, const FontBook& fonts,
               ColumnBuilder& column) {
    Frame frame;
    frame.x = look.rule_extent.x;
    frame.width = look.rule_extent.measure;
    frame.top = frame.bottom = look.padding;
    column.open(std::move(frame));
    const std::size_t lines = lines_of(row);
    for (std::size_t i = 0; i < lines; ++i) {
        Strip strip = lines_strip(row, i, i + 1, fonts);
        if (i + 1 == lines && look.ruled)
            strip.items.push_back(row_rule(look, strip.height + look.padding));
        strip.at = at;
        column.add(std::move(strip));
    }
    column.close();
}

// Where a row is cut: not after its first line, nor before its last one.
void penalise(std::size_t begin, ColumnBuilder& column) {
    const std::size_t last = column.size() - 1;
    column.penalise(begin, last, penalties::in_item);
    if (last - begin < 2) return;
    column.penalise(begin, penalties::table_edge);
    column.penalise(last - 1, penalties::table_edge);
}

}  // namespace

Length SetCell::height() const {
    Length sum;
    for (const Line& line : lines) sum += line.height;
    return sum;
}

SetCell set_cell(std::vector<Line> lines, Length x) {
    const Length baseline = first_baseline(lines);
    return {std::move(lines), baseline, x};
}

Strip row_strip(SetRow row, Length padding, const FontBook& fonts) {
    Strip strip = lines_strip(row, 0, lines_of(row), fonts);
    for (Item& item : strip.items) shift(item, {0_pt, padding});
    *strip.baseline += padding;
    strip.height += padding * 2;
    return strip;
}

Item row_rule(const RowLook& look, Length y) {
    return drawn({look.rule_extent.x, y}, horizontal_rule(look.rule_extent.measure, look.rule));
}

void add_row(SetRow row, const RowLook& look, const SourcePos& at, const FontBook& fonts,
             ColumnBuilder& column) {
    Length tallest;
    for (const SetCell& cell : row) tallest = std::max(tallest, cell.height());
    if (tallest > look.tallest) {
        const std::size_t begin = column.size();
        add_lines(std::move(row), look, at, fonts, column);
        return penalise(begin, column);
    }
    Strip strip = row_strip(std::move(row), look.padding, fonts);
    if (look.ruled) strip.items.push_back(row_rule(look, strip.height));
    strip.at = at;
    column.add(std::move(strip));
}

}  // namespace yaprak
