// The head's words are read once, with the first row; on all others they are shown again.
#include "page/set/set_records.hpp"

#include "page/column/drawn.hpp"
#include "page/column/penalties.hpp"

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
        for (std::size_t i = 0; i + 1 < cells_.head().size(); ++i)
            set_record(cells_.head()[i], table_.head[i].at);
        for (std::size_t i = 0; i < cells_.rows().size(); ++i)
            set_record(cells_.rows()[i], table_.rows[i].at);
        column_.drop_space();
    }

private:
    // Lines of any alignment at the side where reading begins.
    SetCell set_at_start(const ShapedParagraph& text, Extent place) const {
        std::vector<Line> lines =
            text.lines(place.measure, *setting_.warnings, Division::of_wide_words);
        for (Line& line : lines) line.x = table_.right_to_left ? place.measure - line.width : 0_pt;
        return set_cell(std::move(lines), place.x);
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
        for (const ShapedCell& label : cells_.head().back())
            labels_.push_back(set_at_start(label.text, labels_at_));
    }

    SetRow pair(const ShapedRow& row, std::size_t i) const {
        SetRow cells{set_at_start(row[i].text, values_at_)};
        if (i < labels_.size()) cells.insert(cells.begin(), labels_[i]);
        return cells;
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

    void set_record(const ShapedRow& row, const SourcePos& at) {
        const std::size_t begin = column_.size();
        const std::size_t titles = open_with_title(row) ? 1 : 0;
        for (std::size_t i = titles; i < row.size(); ++i)
            add_row(pair(row, i), look(i + 1 == row.size()), at, setting_.fonts, column_);
        column_.close();
        column_.penalise(begin, column_.size() - 1, penalties::in_record);
        column_.space(table_.cell_padding_y * between_lists);
        for (std::size_t i = begin; i < column_.size(); ++i) show_untagged(column_[i].items);
        if (begin == first_) forget_label_tags();
    }

    // The title stands at the head of each page that the list goes on on, unless it is a text of
    // its own.
    bool open_with_title(const ShapedRow& row) {
        Frame frame;
        frame.x = extent_.x;
        frame.width = extent_.measure;
        Strip title =
            row_strip(pair(row, 0), table_.cell_padding_y * padding_in_list, setting_.fonts);
        const bool fits = row.size() > 1 && title.height <= tallest_ * 0.5;
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
        for (SetCell& label : labels_)
            for (Line& line : label.lines)
                for (LineRun& run : line.runs) {
                    run.tag = no_tag;
                    run.link = run.note = -1;
                }
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
