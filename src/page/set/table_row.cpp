// The lines of each cell go down from one baseline that all cells of the row share.
#include "page/set/table_row.hpp"

#include "page/column/drawn.hpp"
#include "page/column/penalties.hpp"
#include "page/set/line_strip.hpp"

#include <algorithm>

namespace yaprak {

namespace {

bool is_blank_text(const SetCell& cell) {
    return cell.lines.size() == 1 && cell.lines.front().runs.empty();
}

// It has no baseline to share.
bool is_blank(const SetCell& cell) {
    return is_blank_text(cell) && cell.pictures.empty();
}

// A cell with pictures begins with them, at the row's top.
bool has_pictures(const SetCell& cell) {
    return cell.pictures_height > 0_pt;
}

// What stands in it, from the row's top; `first` is the baseline that its cells share.
Length foot_of(const SetCell& cell, Length first) {
    if (has_pictures(cell))
        return cell.pictures_height + (is_blank_text(cell) ? 0_pt : cell.height());
    return (is_blank(cell) ? 0_pt : first - cell.baseline) + cell.height();
}

Length shared_baseline(const SetRow& row) {
    Length baseline;
    for (const SetCell& cell : row)
        if (!has_pictures(cell)) baseline = std::max(baseline, cell.baseline);
    return baseline;
}

// Lines [begin, end) of each cell. What reaches into other rows makes this one no higher.
Strip lines_strip(SetRow& row, std::size_t begin, std::size_t end, const FontBook& fonts) {
    Strip strip;
    strip.baseline = shared_baseline(row);
    for (SetCell& cell : row) {
        Length y = is_blank(cell) ? cell.baseline : *strip.baseline;
        if (begin == 0 && has_pictures(cell)) {
            y = cell.pictures_height + cell.baseline;
            std::move(cell.pictures.begin(), cell.pictures.end(), std::back_inserter(strip.items));
            if (cell.rows == 1) strip.height = std::max(strip.height, cell.pictures_height);
        }
        if (has_pictures(cell) && is_blank_text(cell)) continue;
        for (std::size_t i = begin; i < std::min(end, cell.lines.size()); ++i) {
            const Length height = cell.lines[i].height;
            if (cell.rows == 1) strip.height = std::max(strip.height, y - cell.baseline + height);
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

// A cell that reaches down makes the last row that it reaches into higher where it must.
Strip group_strip(RowGroup group, const RowLook& look, const FontBook& fonts) {
    std::vector<Length> needed(group.rows.size());  // by the last row: where what ends there ends
    Strip out;
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
        const Length baseline = shared_baseline(group.rows[i]) + look.padding;
        for (const SetCell& cell : group.rows[i]) {
            const std::size_t last = std::min(i + cell.rows, group.rows.size()) - 1;
            const Length foot = foot_of(cell, baseline - look.padding) + look.padding * 2;
            needed[last] = std::max(needed[last], out.height + foot);
        }
        Strip row = row_strip(std::move(group.rows[i]), look.padding, fonts);
        if (i == 0) out.baseline = row.baseline;
        for (Item& item : row.items) {
            shift(item, {0_pt, out.height});
            out.items.push_back(std::move(item));
        }
        out.notes.insert(out.notes.end(), row.notes.begin(), row.notes.end());
        out.height = std::max(out.height + row.height, needed[i]);
        for (const Extent& part : group.rules[i])
            out.items.push_back(
                drawn({part.x, out.height}, horizontal_rule(part.measure, look.rule)));
    }
    return out;
}

Item row_rule(const RowLook& look, Length y) {
    return drawn({look.rule_extent.x, y}, horizontal_rule(look.rule_extent.measure, look.rule));
}

void add_row(SetRow row, const RowLook& look, const SourcePos& at, const FontBook& fonts,
             ColumnBuilder& column) {
    Length tallest;
    for (const SetCell& cell : row)
        tallest = std::max(tallest, cell.pictures_height + cell.height());
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
