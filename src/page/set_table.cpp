// A table -> one strip a row, in a frame that carries the head to the top of each page. A row that
// is taller than a page is broken between its lines.
#include "base/number.hpp"
#include "page/break_pages.hpp"
#include "page/column_widths.hpp"
#include "page/set_blocks.hpp"
#include "page/set_text.hpp"
#include "text/paragraph.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr double tall_row = 0.5;  // of an area: a row taller than this may be broken

struct SetCell {
    std::vector<Line> lines;
    Length baseline;
    Length x;  // of its text, from the column's left

    Length height() const {
        Length sum;
        for (const Line& line : lines) sum += line.height;
        return sum;
    }
};

using SetRow = std::vector<SetCell>;

Item rule_item(Length x, Length y, Length width, const TableBlock& table) {
    Item item;
    item.at = {x, y};
    item.kind = horizontal_rule(width, {table.rule, table.rule_width, {}});
    item.artifact = Artifact::layout;
    return item;
}

class TableSetter {
public:
    TableSetter(const TableBlock& table, const SourcePos& at, Extent extent, Setting& setting,
                ColumnBuilder& column)
        : table_(table), at_(at), extent_(extent), setting_(setting), column_(column) {}

    void run() {
        shape(table_.head, head_);
        shape(table_.rows, rows_);
        share_widths();
        Frame head = head_frame();
        const bool repeats = head.top <= setting_.tallest * tall_row;
        column_.open(repeats ? std::move(head) : Frame{});
        const std::size_t begin = column_.size();
        for (std::size_t i = 0; !repeats && i < head_.size(); ++i)
            add_row(set_row(head_[i]), table_.head[i].at);
        for (std::size_t i = 0; i < rows_.size(); ++i)
            add_row(set_row(rows_[i]), table_.rows[i].at);
        if (column_.size() == begin) column_.add(Strip{});
        column_.close();
        penalise(begin, column_.size());
    }

private:
    using ShapedRow = std::vector<ShapedParagraph>;

    void shape(const std::vector<FlowRow>& rows, std::vector<ShapedRow>& shaped) {
        for (const FlowRow& row : rows) {
            ShapedRow& cells = shaped.emplace_back();
            cells.reserve(row.cells.size());
            for (const FlowCell& cell : row.cells)
                cells.emplace_back(cell.text, cell.style, setting_.fonts, setting_.fallback,
                                   setting_.warnings);
        }
    }

    void share_widths() {
        std::vector<ColumnNeed> needs;
        for (const auto* rows : {&head_, &rows_})
            for (const ShapedRow& row : *rows) add_needs(row, needs);
        const ColumnWidths shared = share_out(needs, extent_.measure);
        if (shared.excess > 0.5_pt)
            setting_.warnings.add(
                at_, "table is " + number(shared.excess.mm(), 1) + " mm wider than its column",
                "use fewer columns or shorter words; it was narrowed");
        Length used;
        for (const Length width : shared.widths) {
            used += width;
            const Length before = used - width;
            columns_.push_back(
                {extent_.x + (table_.right_to_left ? extent_.measure - used : before), width});
        }
    }

    void add_needs(const ShapedRow& row, std::vector<ColumnNeed>& needs) const {
        needs.resize(std::max(needs.size(), row.size()));
        const Length padding = table_.cell_padding_x * 2;
        for (std::size_t i = 0; i < row.size(); ++i) {
            needs[i].least = std::max(needs[i].least, row[i].least_width() + padding);
            // A hair more, so that rounding never breaks a line that just fits.
            needs[i].natural =
                std::max(needs[i].natural, row[i].natural_width() + padding + 0.1_pt);
        }
    }

    SetRow set_row(const ShapedRow& row) {
        SetRow cells;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const Length padding = std::min(table_.cell_padding_x, columns_[i].measure * 0.25);
            SetCell& cell = cells.emplace_back();
            cell.lines = row[i].lines(columns_[i].measure - padding * 2, setting_.warnings);
            cell.baseline = first_baseline(cell.lines);
            cell.x = columns_[i].x + padding;
        }
        return cells;
    }

    // Lines [begin, end) of each cell, all first baselines of the row on one line.
    Strip lines_strip(SetRow& row, std::size_t begin, std::size_t end) const {
        Strip strip;
        strip.baseline = 0_pt;
        for (const SetCell& cell : row) strip.baseline = std::max(*strip.baseline, cell.baseline);
        for (SetCell& cell : row) {
            Length y = *strip.baseline;
            Length bottom;
            for (std::size_t i = begin; i < std::min(end, cell.lines.size()); ++i) {
                bottom = y - cell.baseline + cell.lines[i].height;
                const Length height = cell.lines[i].height;
                add_line(std::move(cell.lines[i]), {cell.x, y}, setting_.fonts, strip.items);
                y += height;
            }
            strip.height = std::max(strip.height, bottom);
        }
        return strip;
    }

    void pad(Strip& strip, Length above, Length below) const {
        for (Item& item : strip.items) shift(item, {0_pt, above});
        *strip.baseline += above;
        strip.height += above + below;
    }

    void rule_off(Strip& strip) const {
        strip.items.push_back(rule_item(extent_.x, strip.height, extent_.measure, table_));
    }

    void add_row(SetRow row, const SourcePos& at) {
        Length tallest;
        std::size_t lines = 0;
        for (const SetCell& cell : row) {
            tallest = std::max(tallest, cell.height());
            lines = std::max(lines, cell.lines.size());
        }
        const bool tall = tallest > setting_.tallest * tall_row;
        const std::size_t piece = tall ? 1 : std::max<std::size_t>(lines, 1);
        const Length padding = table_.cell_padding_y;
        lines = std::max<std::size_t>(lines, 1);
        for (std::size_t i = 0; i < lines; i += piece) {
            Strip strip = lines_strip(row, i, i + piece);
            pad(strip, i == 0 ? padding : 0_pt, i + piece >= lines ? padding : 0_pt);
            if (i + piece >= lines) rule_off(strip);
            strip.at = at;
            column_.add(std::move(strip));
        }
    }

    Frame head_frame() {
        Frame frame;
        frame.x = extent_.x;
        frame.width = extent_.measure;
        for (const ShapedRow& row : head_) add_head_row(set_row(row), frame);
        return frame;
    }

    void add_head_row(SetRow row, Frame& frame) const {
        std::size_t lines = 0;
        for (const SetCell& cell : row) lines = std::max(lines, cell.lines.size());
        Strip strip = lines_strip(row, 0, lines);
        pad(strip, table_.cell_padding_y, table_.cell_padding_y);
        rule_off(strip);
        if (table_.head_fill) frame.head.push_back(ground(frame.top, strip.height));
        for (Item& item : strip.items) {
            shift(item, {0_pt, frame.top});
            frame.head.push_back(std::move(item));
        }
        frame.top += strip.height;
    }

    Item ground(Length y, Length height) const {
        Item item;
        item.at = {extent_.x, y};
        item.kind = rectangle({extent_.measure, height}, *table_.head_fill);
        item.artifact = Artifact::background;
        return item;
    }

    void penalise(std::size_t begin, std::size_t end) {
        column_.penalise(begin, end - 1, cost::in_table);
        if (end - begin < 2) return;
        column_.penalise(begin, cost::table_edge);
        column_.penalise(end - 2, cost::table_edge);
    }

    const TableBlock& table_;
    const SourcePos& at_;
    Extent extent_;
    Setting& setting_;
    ColumnBuilder& column_;
    std::vector<ShapedRow> head_, rows_;
    std::vector<Extent> columns_;
};

}  // namespace

void set_table(const TableBlock& block, const SourcePos& at, Extent extent, Setting& setting,
               ColumnBuilder& column) {
    TableSetter(block, at, extent, setting, column).run();
}

}  // namespace yaprak
