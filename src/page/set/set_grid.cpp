// Cells beside each other -> a strip for each row, which nothing breaks: its cells are equally
// high. Cells of a row that is taller than a page stand below each other.
#include "page/column/drawn.hpp"
#include "page/column/penalties.hpp"
#include "page/place/draw_edges.hpp"
#include "page/place/place_strips.hpp"
#include "page/set/set_blocks.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr Length narrowest_cell = 28_mm;

// What leads to a place within a cell, and from the outline.
struct Mark {
    std::optional<Bookmark> bookmark;
    int target = no_target;
    SourcePos at;
};

struct SetGridCell {
    Frame frame;  // what is drawn around it
    Strip content;
    std::vector<Mark> marks;

    Length height() const { return frame.top + content.height + frame.bottom; }
};

class GridSetter {
public:
    GridSetter(const GridBlock& block, const SourcePos& at, Extent extent, Setting& setting)
        : block_(block), at_(at), extent_(extent), setting_(setting) {
        const double most = (extent.measure + block.gap) / (narrowest_cell + block.gap);
        columns_ = std::clamp(int(most + 0.001), 1, std::max(1, block.columns));
        width_ = (extent.measure - block.gap * double(columns_ - 1)) / double(columns_);
    }

    void run(ColumnBuilder& column) {
        if (columns_ == 1) return set_down(0, block_.cells.size(), column);
        for (std::size_t begin = 0; begin < block_.cells.size(); begin += std::size_t(columns_)) {
            const std::size_t end = std::min(begin + std::size_t(columns_), block_.cells.size());
            if (begin > 0) column.fix_space(block_.row_gap);
            add_row(begin, end, column);
        }
    }

private:
    Length left_of(std::size_t place) const {
        const double step =
            double(block_.right_to_left ? std::size_t(columns_) - 1 - place : place);
        return extent_.x + (width_ + block_.gap) * step;
    }

    // The same as for a box that stands alone.
    SetGridCell set_cell(const FlowBlock& cell, Length x) {
        const auto& box = std::get<BoxBlock>(cell.kind);
        SetGridCell out;
        out.frame = frame_of(box, {x, width_});
        ColumnBuilder builder;
        set_blocks(box.blocks, inside_box(box, {x, width_}), setting_, builder);
        Column column = builder.take();
        for (const Strip& strip : column.strips)
            if (strip.bookmark || strip.target != no_target)
                out.marks.push_back({strip.bookmark, strip.target, strip.at});
        out.content = stack(std::move(column));
        return out;
    }

    void add_row(std::size_t begin, std::size_t end, ColumnBuilder& column) {
        std::vector<SetGridCell> cells;
        Length height;
        for (std::size_t i = begin; i < end; ++i) {
            cells.push_back(set_cell(block_.cells[i], left_of(i - begin)));
            height = std::max(height, cells.back().height());
        }
        if (height > setting_.tallest) return set_down(begin, end, column);
        Strip row;
        row.height = height;
        row.at = block_.cells[begin].at.line > 0 ? block_.cells[begin].at : at_;
        std::vector<Mark> marks;
        for (SetGridCell& cell : cells) {
            draw(cell, height, row);
            std::move(cell.marks.begin(), cell.marks.end(), std::back_inserter(marks));
        }
        add_marked(std::move(row), marks, column);
    }

    static void draw(SetGridCell& cell, Length height, Strip& row) {
        const Frame& frame = cell.frame;
        const Rect box{frame.x, 0_pt, frame.width, height};
        if (frame.fill)
            row.items.push_back(drawn({box.x, box.y},
                                      ground_path({box.width, height}, frame.radius, *frame.fill),
                                      Artifact::background));
        if (frame.rule) {
            const Length x = frame.rule_at_right ? box.right() - frame.rule_width : box.x;
            row.items.push_back(ground_of({x, 0_pt, frame.rule_width, height}, *frame.rule));
        }
        for (Item& edge : edges_of(frame, box)) row.items.push_back(std::move(edge));
        for (Item& item : cell.content.items) {
            shift(item, {0_pt, frame.top});
            row.items.push_back(std::move(item));
        }
        row.notes.insert(row.notes.end(), cell.content.notes.begin(), cell.content.notes.end());
    }

    // A strip has one mark: the others stand on strips without height before it.
    void add_marked(Strip row, const std::vector<Mark>& marks, ColumnBuilder& column) const {
        for (std::size_t i = 0; i + 1 < marks.size(); ++i) {
            Strip mark;
            mark.at = marks[i].at;
            mark.bookmark = marks[i].bookmark;
            mark.target = marks[i].target;
            column.add(std::move(mark));
            column.penalise(column.size() - 1, penalties::apart);
            column.fix_space(0_pt);
        }
        if (!marks.empty()) {
            row.bookmark = marks.back().bookmark;
            row.target = marks.back().target;
        }
        column.add(std::move(row));
        column.penalise(column.size() - 1, penalties::in_table);
    }

    void set_down(std::size_t begin, std::size_t end, ColumnBuilder& column) {
        for (std::size_t i = begin; i < end; ++i) {
            if (i > begin) column.fix_space(block_.row_gap);
            FlowBlock cell = block_.cells[i];
            cell.keep_together = true;
            set_block(cell, extent_, setting_, column);
        }
    }

    const GridBlock& block_;
    const SourcePos& at_;
    Extent extent_;
    Setting& setting_;
    int columns_ = 1;
    Length width_;
};

}  // namespace

void set_grid(const GridBlock& block, const SourcePos& at, Extent extent, Setting& setting,
              ColumnBuilder& column) {
    GridSetter(block, at, extent, setting).run(column);
}

}  // namespace yaprak
