// A number is looked for in its line as it is drawn, from left to right, so that it is found in
// text from right to left as well.
#include "page/set/table_cells.hpp"

#include "language/words/quantities.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr double whole_word = 7;     // ems: about 14 letters; a longer word may be divided
constexpr Length rounding = 0.1_pt;  // so that a line that just fits is never broken

FlowCell at_size(FlowCell cell, double size) {
    for (TextRun& run : cell.text.runs) run.style.scale(size);
    cell.style.leading = cell.style.leading * size;
    cell.style.first_line = cell.style.first_line * size;
    return cell;
}

// From the line's left to where its number's whole part ends; a line without a number ends there.
Length whole_part(const Line& line, const std::string& lang) {
    std::string drawn;
    std::vector<std::pair<std::size_t, Length>> ends;  // of each glyph: in `drawn`, and its right
    for (const LineRun& run : line.runs) {
        Length x = run.x;
        for (const Glyph& glyph : run.glyphs.glyphs) {
            drawn.append(run.glyphs.text, glyph.text_begin, glyph.text_end - glyph.text_begin);
            x += glyph.advance;
            ends.push_back({drawn.size(), x});
        }
    }
    const auto number = first_number(drawn, lang);
    if (!number) return line.width;
    const auto end = std::find_if(ends.begin(), ends.end(), [&](const auto& glyph) {
        return glyph.first >= number->whole_end;
    });
    return end == ends.end() ? line.width : end->second;
}

}  // namespace

Length em_of(const TableBlock& table) {
    for (const auto* rows : {&table.rows, &table.head})
        for (const FlowRow& row : *rows)
            for (const FlowCell& cell : row.cells)
                if (!cell.text.runs.empty()) return cell.text.runs.front().style.size;
    return 10_pt;
}

TableCells::TableCells(const TableBlock& table, double size, Setting& setting, Warnings& shaping)
    : setting_(setting), shaping_(shaping) {
    em_ = em_of(table) * size;
    shape(table.head, size, head_);
    shape(table.rows, size, rows_);
    for (const auto* rows : {&head_, &rows_})
        for (const ShapedRow& row : *rows) add_needs(row);
    need_numbers();
}

void TableCells::need_numbers() {
    for (std::size_t i = 0; i < decimals_.size(); ++i) {
        if (decimals_[i].width() == 0_pt) continue;
        const Length numbers = decimals_[i].width() + rounding;
        needs_[i].least = std::max(needs_[i].least, numbers);
        needs_[i].natural = std::max(needs_[i].natural, numbers);
    }
}

void TableCells::shape(const std::vector<FlowRow>& rows, double size,
                       std::vector<ShapedRow>& shaped) {
    for (const FlowRow& row : rows) {
        ShapedRow& cells = shaped.emplace_back();
        cells.reserve(row.cells.size());
        decimals_.resize(std::max(decimals_.size(), row.cells.size()));
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            cells.push_back(size == 1 ? shape(row.cells[i], i)
                                      : shape(at_size(row.cells[i], size), i));
    }
}

ShapedCell TableCells::shape(const FlowCell& cell, std::size_t column) {
    ShapedCell shaped{ShapedParagraph(cell.text, cell.style, setting_.fonts, setting_.fallback,
                                      shaping_, setting_.shapes),
                      cell.style.align,
                      {}};
    if (!cell.decimal || cell.text.runs.empty()) return shaped;
    const Length wide = shaped.text.natural_width() + rounding;
    const Line line = shaped.text.lines(wide, shaping_).front();
    shaped.whole = whole_part(line, cell.text.runs.front().style.lang);
    Decimals& numbers = decimals_[column];
    numbers.whole = std::max(numbers.whole, *shaped.whole);
    numbers.rest = std::max(numbers.rest, line.width - *shaped.whole);
    return shaped;
}

void TableCells::add_needs(const ShapedRow& row) {
    needs_.resize(std::max(needs_.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
        needs_[i].least = std::max(needs_[i].least, row[i].text.least_width(em_ * whole_word));
        needs_[i].natural = std::max(needs_[i].natural, row[i].text.natural_width() + rounding);
    }
}

SetRow TableCells::set(const ShapedRow& row, const std::vector<Extent>& columns,
                       Length padding) const {
    SetRow cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const Length inside = std::min(padding, columns[i].measure * 0.25);
        const Length measure = columns[i].measure - inside * 2;
        cells.push_back(
            set_cell(row[i].text.lines(measure, *setting_.warnings, Division::of_wide_words),
                     columns[i].x + inside));
        if (row[i].whole && decimals_[i].width() <= measure && cells.back().lines.size() == 1)
            line_up(row[i], i, measure, cells.back().lines.front());
    }
    return cells;
}

void TableCells::line_up(const ShapedCell& cell, std::size_t column, Length measure,
                         Line& line) const {
    const Decimals& numbers = decimals_[column];
    Length left;
    if (cell.align == Align::right) left = measure - numbers.width();
    if (cell.align == Align::centre) left = (measure - numbers.width()) / 2;
    line.x = left + numbers.whole - *cell.whole;
}

}  // namespace yaprak
