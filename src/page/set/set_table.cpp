// A table -> one strip a row, in a frame that carries the head to the top of each page. A row that
// is taller than a page is broken between its lines. A table that is too wide is set with less
// padding, then in smaller type, then on its side or each row as a list.
#include "base/number.hpp"
#include "base/text.hpp"
#include "page/column/drawn.hpp"
#include "page/column/penalties.hpp"
#include "page/set/line_strip.hpp"
#include "page/set/rotate_column.hpp"
#include "page/set/set_records.hpp"
#include "page/set/table_cells.hpp"
#include "page/set/table_rows.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr std::size_t seen_at_a_glance = 8;  // rows: such a table stays whole but for a large hole
constexpr double tall_row = 0.5;             // of an area: a row taller than this may be broken
constexpr double least_padding = 0.65;       // of the layout's, between columns that are too wide
constexpr double step_smaller = 0.025;       // of the type: a quarter of a point at 10 pt
constexpr double longest_word = 12;          // ems: about 24 letters; a longer word is broken
constexpr double rotated_share = 0.85;       // of an area's height: a heading stands above it
constexpr double air_in_column = 2;          // ems beside the longest cell of a column
constexpr double nearly_whole = 0.9;         // of the measure: then the table takes all of it
constexpr double cramped_width = 6.5;        // ems: a word or two of a sentence in a line ...
constexpr double cramped_lines = 3.2;        // ... and more such lines than this
constexpr double narrowest = 2;              // ems: columns narrower than this hold no words at all

struct TableSize {
    double type = 1, padding = 1;
};

class TableSetter {
public:
    TableSetter(const TableBlock& table, const SourcePos& at, Extent extent, Setting& setting,
                ColumnBuilder& column)
        : table_(table), at_(at), extent_(extent), setting_(setting), column_(column) {}

    void run() {
        const TableCells cells(table_, 1, setting_, *setting_.warnings);
        needs_ = cells.needs();
        choose_size();
        const bool too_wide = needed(size_) > extent_.measure + rounding;
        if (const Length rotated = rotated_measure(); too_wide && rotated > 0_pt)
            return set_rotated(rotated);
        const bool records = too_wide ? becomes_records() : is_cramped();
        if (too_wide) warn(records ? "each row was set as a list" : "it was narrowed");
        const std::size_t begin = column_.size();
        if (records) {
            set_as_records(cells);
        } else if (size_.type == 1) {
            set_as_table(cells);
        } else {
            Warnings ignored;
            set_as_table(TableCells(table_, size_.type, setting_, ignored));
        }
        penalise(begin, column_.size(), records);
    }

private:
    static constexpr Length rounding = 0.5_pt;

    // A word that is too long for any table is broken, so it needs no more than a long word does.
    Length needed(TableSize size) const {
        Length sum = table_.cell_padding_x * (2 * size.padding * double(needs_.size()));
        for (const ColumnNeed& need : needs_)
            sum += std::min(need.least, em_ * longest_word) * size.type;
        return sum;
    }

    void choose_size() {
        if (needed(size_) <= extent_.measure + rounding) return;
        size_.padding = least_padding;
        for (int step = 1; needed(size_) > extent_.measure; ++step) {
            if (size_.type <= table_.least_size) return;
            size_.type = std::max(table_.least_size, 1 - step * step_smaller);
        }
    }

    bool becomes_records() const {
        if (needs_.size() < 2 || table_.rows.empty()) return false;
        return table_.too_wide != TooWide::narrow ||
               extent_.measure / double(needs_.size()) < em_ * (narrowest * size_.type);
    }

    // A column of sentences so narrow that each of its lines holds a word or two.
    bool is_cramped() const {
        if (table_.too_wide != TooWide::records || needs_.size() < 2 || table_.rows.empty())
            return false;
        const Length padding = table_.cell_padding_x * (2 * size_.padding * double(needs_.size()));
        const Length measure = (extent_.measure - padding) / size_.type;
        const std::vector<Length> widths = share_out(needs_, measure).widths;
        for (std::size_t i = 0; i < widths.size(); ++i)
            if (widths[i] < em_ * cramped_width && needs_[i].natural > widths[i] * cramped_lines)
                return true;
        return false;
    }

    void warn(const char* what_was_done) {
        const Length excess = needed(size_) - extent_.measure;
        std::string problem = "table is " + in_mm(excess) + " wider than its column";
        if (size_.type < 1) problem.append(" at ").append(number(size_.type * 100, 1)).append(" %");
        setting_.warnings->add(Code::table_wide, at_, problem,
                               std::string("use fewer columns or shorter words; ") + what_was_done);
    }

    // ---- on its side ----

    // How wide it is then: as wide as it likes, up to an area's height. 0 where it cannot be
    // turned.
    Length rotated_measure() const {
        const Length most = setting_.tallest;
        const bool possible = table_.too_wide == TooWide::turn && setting_.nesting <= 1;
        if (!possible || needed({table_.least_size, least_padding}) > most) return 0_pt;
        Length natural = table_.cell_padding_x * (2 * double(needs_.size()));
        for (const ColumnNeed& need : needs_) natural += need.natural;
        return std::min(most, std::max(needed({}), std::min(natural, most * rotated_share)));
    }

    void set_rotated(Length measure) {
        warn("it was turned");
        Warnings ignored;
        Setting setting = setting_;
        setting.warnings = &ignored;
        setting.tallest = extent_.measure;
        setting.whole = measure;
        setting.nesting = 0;
        ColumnBuilder rows;
        TableSetter(table_, at_, {0_pt, measure}, setting, rows).run();
        const std::size_t begin = column_.size();
        for (Strip& strip : rotated(rows.take(), measure, extent_)) column_.add(std::move(strip));
        penalise(begin, column_.size(), true);
    }

    // ---- a table as it is written ----

    void set_as_table(const TableCells& cells) {
        needs_ = cells.needs();
        share_widths();
        Frame frame = head_frame(cells);
        const bool repeats = frame.top <= setting_.tallest * tall_row;
        if (!repeats) frame = Frame{};
        add_mark(frame);
        RowLook look = row_look();
        look.tallest = (setting_.tallest - frame.top - frame.mark_height) * tall_row;
        column_.open(std::move(frame));
        const std::size_t begin = column_.size();
        if (!repeats) add_rows(rows_of(cells, cells.head()), table_.head, look);
        add_rows(rows_of(cells, cells.rows()), table_.rows, look);
        if (column_.size() == begin) column_.add(Strip{});
        column_.close();
    }

    Length padding() const { return table_.cell_padding_x * size_.padding; }

    void share_widths() {
        for (ColumnNeed& need : needs_) {
            need.least += padding() * 2;
            need.natural += padding() * 2;
            if (need.whole > 0_pt) need.whole += padding() * 2;
        }
        if (!table_.whole_measure) narrow_to_words();
        Length used;
        for (const Length width : share_out(needs_, extent_.measure).widths) {
            used += width;
            const Length before = used - width;
            columns_.push_back(
                {extent_.x + (table_.right_to_left ? extent_.measure - used : before), width});
        }
    }

    // A table is no wider than its words ask for and some air between its columns: what stands in
    // one row is read together.
    void narrow_to_words() {
        Length natural;
        for (const ColumnNeed& need : needs_)
            natural += std::max(need.least, need.natural) + em_ * air_in_column;
        if (natural >= extent_.measure * nearly_whole) return;
        if (table_.right_to_left) extent_.x += extent_.measure - natural;
        extent_.measure = natural;
    }

    RowsToSet rows_of(const TableCells& cells, const std::vector<ShapedRow>& rows) const {
        return {cells, rows, columns_, padding()};
    }

    void add_rows(const RowsToSet& rows, const std::vector<FlowRow>& written, const RowLook& look) {
        for (std::size_t i = 0, end = 0; i < rows.rows.size(); i = end) {
            end = end_of_group(rows.rows, i);
            if (end == i + 1 || !add_group(rows, {i, end}, written[i].at, look))
                add_apart(rows, {i, end}, written, look);
        }
    }

    struct RowRange {
        std::size_t begin, end;
    };

    bool add_group(const RowsToSet& rows, RowRange range, const SourcePos& at,
                   const RowLook& look) {
        Strip strip =
            group_strip(set_group(rows, range.begin, range.end, extent_), look, setting_.fonts);
        if (strip.height * tall_row > look.tallest) return false;
        strip.at = at;
        column_.add(std::move(strip));
        return true;
    }

    // A cell that reaches down stands in its first row only.
    void add_apart(const RowsToSet& rows, RowRange range, const std::vector<FlowRow>& written,
                   const RowLook& look) {
        for (std::size_t i = range.begin; i < range.end; ++i) {
            SetRow row = rows.cells.set(rows.rows[i], rows.columns, rows.padding);
            for (SetCell& cell : row) cell.rows = 1;
            add_row(std::move(row), look, written[i].at, setting_.fonts, column_);
        }
    }

    RowLook row_look() const {
        RowLook look;
        look.padding = table_.cell_padding_y;
        look.rule_extent = extent_;
        look.rule = {table_.rule, table_.rule_width, {}};
        return look;
    }

    Frame head_frame(const TableCells& cells) {
        Frame frame;
        frame.x = extent_.x;
        frame.width = extent_.measure;
        for (std::size_t i = 0, end = 0; i < cells.head().size(); i = end) {
            end = end_of_group(cells.head(), i);
            Strip strip = group_strip(set_group(rows_of(cells, cells.head()), i, end, extent_),
                                      row_look(), setting_.fonts);
            if (table_.head_fill)
                frame.head.push_back(ground_of(
                    {extent_.x, frame.top, extent_.measure, strip.height}, *table_.head_fill));
            for (Item& item : strip.items) {
                shift(item, {0_pt, frame.top});
                frame.head.push_back(std::move(item));
            }
            frame.top += strip.height;
            frame.notes.insert(frame.notes.end(), strip.notes.begin(), strip.notes.end());
        }
        return frame;
    }

    // Over each part of the table but the first.
    void add_mark(Frame& frame) {
        if (!table_.continued) return;
        const TextBlock& word = *table_.continued;
        Warnings ignored;
        const ShapedParagraph shaped(word.text, word.style, setting_.fonts, setting_.fallback,
                                     ignored, setting_.shapes);
        const Length inside = std::min(padding(), extent_.measure * 0.25);
        const Length measure = extent_.measure - inside * 2;
        SetRow row{set_cell(shaped.lines(measure, ignored), extent_.x + inside)};
        Strip strip = row_strip(std::move(row), 0_pt, setting_.fonts);
        frame.mark = shown_again(std::move(strip.items));
        frame.mark_height = strip.height + table_.continued_gap;
    }

    // ---- its rows as lists ----

    void set_as_records(const TableCells& cells) {
        Frame frame;
        frame.x = extent_.x;
        frame.width = extent_.measure;
        add_mark(frame);
        const Length tallest = (setting_.tallest - frame.mark_height) * tall_row;
        column_.open(std::move(frame));
        set_records(table_, cells, extent_, tallest, setting_, column_);
        column_.close();
    }

    void penalise(std::size_t begin, std::size_t end, bool records) {
        column_.penalise(begin, end - 1, penalties::in_table);
        if (end - begin < 2 || records) return;
        if (end - begin <= seen_at_a_glance) column_.keep(begin, end - 1, penalties::in_kept_whole);
        column_.penalise(begin, penalties::table_edge);
        column_.penalise(end - 2, penalties::table_edge);
    }

    const TableBlock& table_;
    const SourcePos& at_;
    Extent extent_;
    Setting& setting_;
    ColumnBuilder& column_;
    Length em_ = em_of(table_);
    std::vector<ColumnNeed> needs_;
    TableSize size_;
    std::vector<Extent> columns_;
};

}  // namespace

void set_table(const TableBlock& block, const SourcePos& at, Extent extent, Setting& setting,
               ColumnBuilder& column) {
    const std::size_t begin = column.size();
    if (block.caption) {
        set_text(*block.caption, at, extent, setting, column);
        column.fix_space(block.caption_gap);
    }
    const std::size_t table = column.size();
    TableSetter(block, at, extent, setting, column).run();
    column.penalise(begin, table, penalties::heading_at_foot);
}

}  // namespace yaprak
