// A number is looked for in its line as it is drawn, from left to right, so that it is found in
// text from right to left as well.
#include "page/set/table_cells.hpp"

#include "language/words/quantities.hpp"
#include "page/set/cell_pictures.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr double whole_word = 7;     // ems: about 14 letters; a longer word may be divided
constexpr double short_cell = 8;     // ems: "65 yaş ve üzeri"
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

// Columns stand beside each other, from the left or from the right.
Extent extent_of(const CellPlace& place, const std::vector<Extent>& columns) {
    Extent whole = columns[place.begin];
    for (std::size_t i = place.begin + 1; i < place.end; ++i) {
        whole.x = std::min(whole.x, columns[i].x);
        whole.measure += columns[i].measure;
    }
    return whole;
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
    add_needs();
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
    const auto places = cells_in_columns(rows);
    decimals_.resize(std::max(decimals_.size(), columns_of(places)));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        ShapedRow& cells = shaped.emplace_back();
        cells.reserve(rows[r].cells.size());
        for (std::size_t i = 0; i < rows[r].cells.size(); ++i)
            cells.push_back(size == 1 ? shape(rows[r].cells[i], places[r][i])
                                      : shape(at_size(rows[r].cells[i], size), places[r][i]));
    }
}

ShapedCell TableCells::shape(const FlowCell& cell, const CellPlace& place) {
    ShapedCell shaped{ShapedParagraph(cell.text, cell.style, setting_.fonts, setting_.fallback,
                                      shaping_, setting_.shapes),
                      cell.style.align,
                      place,
                      cell.pictures,
                      {}};
    if (!cell.decimal || cell.text.runs.empty()) return shaped;
    const Length wide = shaped.text.natural_width() + rounding;
    const Line line = shaped.text.lines(wide, shaping_).front();
    shaped.whole = whole_part(line, cell.text.runs.front().style.lang);
    Decimals& numbers = decimals_[place.begin];
    numbers.whole = std::max(numbers.whole, *shaped.whole);
    numbers.rest = std::max(numbers.rest, line.width - *shaped.whole);
    return shaped;
}

ColumnNeed TableCells::needs_of_cell(const ShapedCell& cell) const {
    ColumnNeed need = needs_of(cell.pictures, setting_.pictures, em_);
    need.least = std::max(need.least, cell.text.least_width(em_ * whole_word));
    const Length natural = cell.text.natural_width() + rounding;
    need.natural = std::max(need.natural, natural);
    if (natural <= em_ * short_cell) need.whole = natural;
    return need;
}

// What stands in one column first, then what spans two, and so on (CSS 2.2, 17.5.2.2).
void TableCells::add_needs() {
    needs_.resize(decimals_.size());
    std::vector<const ShapedCell*> spanning;
    for (const auto* rows : {&head_, &rows_})
        for (const ShapedRow& row : *rows)
            for (const ShapedCell& cell : row) {
                if (cell.place.end - cell.place.begin != 1) {
                    spanning.push_back(&cell);
                    continue;
                }
                ColumnNeed& need = needs_[cell.place.begin];
                const ColumnNeed own = needs_of_cell(cell);
                need.least = std::max(need.least, own.least);
                need.natural = std::max(need.natural, own.natural);
                need.whole = std::max(need.whole, own.whole);
            }
    std::stable_sort(spanning.begin(), spanning.end(), [](const auto* a, const auto* b) {
        return a->place.end - a->place.begin < b->place.end - b->place.begin;
    });
    for (const ShapedCell* cell : spanning) add_needs(*cell);
}

// What its columns lack they get in equal parts.
void TableCells::add_needs(const ShapedCell& spanning) {
    const CellPlace& place = spanning.place;
    if (place.begin == place.end) return;
    ColumnNeed lacking = needs_of_cell(spanning);
    for (std::size_t i = place.begin; i < place.end; ++i) {
        lacking.least -= needs_[i].least;
        lacking.natural -= std::max(needs_[i].natural, needs_[i].least);
    }
    const double columns = double(place.end - place.begin);
    for (std::size_t i = place.begin; i < place.end; ++i) {
        needs_[i].least += std::max(lacking.least, 0_pt) / columns;
        needs_[i].natural += std::max(lacking.natural, 0_pt) / columns;
        needs_[i].natural = std::max(needs_[i].natural, needs_[i].least);
    }
}

SetRow TableCells::set(const ShapedRow& row, const std::vector<Extent>& columns,
                       Length padding) const {
    SetRow cells;
    for (const ShapedCell& cell : row) {
        const std::size_t column = cell.place.begin;
        if (column == cell.place.end) continue;
        const Extent whole = extent_of(cell.place, columns);
        const Length inside = std::min(padding, whole.measure * 0.25);
        const Length measure = whole.measure - inside * 2;
        cells.push_back(
            set_cell(cell.text.lines(measure, *setting_.warnings, Division::of_wide_words),
                     whole.x + inside));
        cells.back().rows = cell.place.last_row - cell.place.row + 1;
        add_pictures(cell.pictures, cell.align, {whole.x + inside, measure}, setting_,
                     cells.back());
        if (cell.whole && decimals_[column].width() <= measure && cells.back().lines.size() == 1)
            line_up(cell, column, measure, cells.back().lines.front());
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
