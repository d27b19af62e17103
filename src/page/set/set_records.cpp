// The head's words are read once, with the first row; on all others they are shown again.
#include "page/set/set_records.hpp"

#include "page/column/drawn.hpp"
#include "page/column/penalties.hpp"
#include "page/set/cell_pictures.hpp"
#include "page/set/table_rows.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr double wide_labels = 0.4;      // of the measure: longer heads go over two lines ...
constexpr double widest_labels = 0.6;    // ... and only their longest words make more room
constexpr Length rounding = 0.1_pt;      // so that a head that just fits is never broken
constexpr double padding_in_list = 0.5;  // of a table row's, above and below each line
constexpr double between_lists = 2.5;    // of a table row's padding

class RecordSetter {
public:
    RecordSetter(const TableBlock& table, const TableCells& cells, Extent extent, Length tallest,
                 Setting& setting, ColumnBuilder& column)
        : table_(table),
          cells_(cells),
          extent_(extent),
          tallest_(tallest),
          padding_x_(std::min(table.cell_padding_x, extent.measure * 0.1)),
          setting_(setting),
          column_(column) {}

    void run() {
        set_labels();
        Across across(cells_.needs().size());
        for (std::size_t i = 0; i + 1 < cells_.head().size(); ++i) {
            go_to_row(cells_.head(), i, across);
            for (const ShapedCell*& cell : across)
                if (cell && cell->place.last_row + 1 == cells_.head().size()) cell = nullptr;
            set_record(across, i, table_.head[i].at);
        }
        across.assign(across.size(), nullptr);
        for (std::size_t i = 0; i < cells_.rows().size(); ++i) {
            go_to_row(cells_.rows(), i, across);
            set_record(across, i, table_.rows[i].at);
        }
        column_.drop_space();
    }

private:
    using Across = std::vector<const ShapedCell*>;  // what stands in each column of a row

    // Lines of any alignment at the side where reading begins.
    SetCell set_at_start(const ShapedCell& cell, Extent place) const {
        std::vector<Line> lines =
            cell.text.lines(place.measure, *setting_.warnings, Division::of_wide_words);
        for (Line& line : lines) line.x = table_.right_to_left ? place.measure - line.width : 0_pt;
        SetCell set = set_cell(std::move(lines), place.x);
        const Align start = table_.right_to_left ? Align::right : Align::left;
        add_pictures(cell.pictures, start, place, setting_, set);
        return set;
    }

    Length label_width(Length inside) const {
        Length least, natural;
        if (cells_.head().empty()) return natural;
        for (const ShapedCell& label : cells_.head().back()) {
            least = std::max(least, label.text.least_width(inside));
            natural = std::max(natural, label.text.natural_width() + rounding);
        }
        const Length wide = std::max(inside * wide_labels, std::min(least, inside * widest_labels));
        return std::min(natural, wide);
    }

    void set_labels() {
        const Length inside = extent_.measure - padding_x_ * 2;
        const Length widest = label_width(inside);
        const Length gap = widest > 0_pt ? padding_x_ * 2 : 0_pt;
        const Length values = inside - widest - gap, left = extent_.x + padding_x_;
        const bool mirrored = table_.right_to_left;
        labels_at_ = {mirrored ? left + values + gap : left, widest};
        values_at_ = {mirrored ? left : left + widest + gap, values};
        if (cells_.head().empty()) return;
        Across head(cells_.needs().size());
        for (std::size_t i = 0; i < cells_.head().size(); ++i) go_to_row(cells_.head(), i, head);
        for (std::size_t i = 0; i < head.size(); ++i) {
            labels_.push_back(head[i] ? set_at_start(*head[i], labels_at_) : SetCell{});
            if (i > 0 && head[i] == head[i - 1]) forget_tags(labels_.back());
        }
    }

    // What reaches down from the row before is shown once more.
    SetRow pair(const Across& across, std::size_t row, std::size_t i) const {
        SetRow cells{set_at_start(*across[i], values_at_)};
        if (across[i]->place.row < row) forget_tags(cells.front());
        if (i < labels_.size()) cells.insert(cells.begin(), labels_[i]);
        return cells;
    }

    static std::vector<std::size_t> columns_to_set(const Across& across) {
        std::vector<std::size_t> columns;
        for (std::size_t i = 0; i < across.size(); ++i)
            if (across[i] && (i == 0 || across[i] != across[i - 1])) columns.push_back(i);
        return columns;
    }

    RowLook look(bool last) const {
        RowLook look;
        look.padding = table_.cell_padding_y * padding_in_list;
        look.tallest = tallest_;
        look.rule_extent = extent_;
        look.rule = {table_.rule, table_.rule_width, {}};
        look.ruled = last;
        return look;
    }

    void set_record(const Across& across, std::size_t row, const SourcePos& at) {
        const std::size_t begin = column_.size();
        const std::vector<std::size_t> columns = columns_to_set(across);
        if (columns.empty()) return;
        const std::size_t titles =
            open_with_title(pair(across, row, columns[0]), columns.size()) ? 1 : 0;
        for (std::size_t i = titles; i < columns.size(); ++i)
            add_row(pair(across, row, columns[i]), look(i + 1 == columns.size()), at,
                    setting_.fonts, column_);
        column_.close();
        column_.penalise(begin, column_.size() - 1, penalties::in_record);
        column_.space(table_.cell_padding_y * between_lists);
        for (std::size_t i = begin; i < column_.size(); ++i) show_untagged(column_[i].items);
        if (begin == first_) forget_label_tags();
    }

    // The title stands at the head of each page that the list goes on on, unless it is a text of
    // its own.
    bool open_with_title(SetRow first, std::size_t lines) {
        Frame frame;
        frame.x = extent_.x;
        frame.width = extent_.measure;
        Strip title =
            row_strip(std::move(first), table_.cell_padding_y * padding_in_list, setting_.fonts);
        const bool fits = lines > 1 && title.height <= tallest_ * 0.5;
        if (fits) {
            if (table_.head_fill)
                frame.head.push_back(
                    ground_of({extent_.x, 0_pt, extent_.measure, title.height}, *table_.head_fill));
            show_untagged(title.items);
            std::move(title.items.begin(), title.items.end(), std::back_inserter(frame.head));
            frame.top = title.height;
            frame.notes = std::move(title.notes);
        }
        column_.open(std::move(frame));
        return fits;
    }

    static void show_untagged(std::vector<Item>& items) {
        for (Item& item : items)
            if (item.tag == no_tag && item.artifact == Artifact::none &&
                !std::holds_alternative<LinkArea>(item.kind))
                item.artifact = Artifact::layout;
    }

    void forget_label_tags() {
        for (SetCell& label : labels_) forget_tags(label);
    }

    static void forget_tags(SetCell& cell) {
        for (Line& line : cell.lines)
            for (LineRun& run : line.runs) {
                run.tag = no_tag;
                run.link = run.note = -1;
            }
        cell.pictures = shown_again(std::move(cell.pictures));
    }

    const TableBlock& table_;
    const TableCells& cells_;
    Extent extent_;
    Length tallest_, padding_x_;
    Setting& setting_;
    ColumnBuilder& column_;
    std::size_t first_ = column_.size();
    Extent labels_at_, values_at_;
    std::vector<SetCell> labels_;
};

}  // namespace

void set_records(const TableBlock& table, const TableCells& cells, Extent extent, Length tallest,
                 Setting& setting, ColumnBuilder& column) {
    RecordSetter(table, cells, extent, tallest, setting, column).run();
}

}  // namespace yaprak
