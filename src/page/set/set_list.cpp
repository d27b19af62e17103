// A list -> strips: marks in a column of their own, set towards the text; many short items in
// balanced columns, one unbreakable strip an item.
#include "page/column/drawn.hpp"
#include "page/column/penalties.hpp"
#include "page/place/draw_edges.hpp"
#include "page/place/place_strips.hpp"
#include "page/set/beside.hpp"
#include "page/set/icon.hpp"
#include "page/set/line_strip.hpp"
#include "page/set/set_blocks.hpp"
#include "page/set/tick_box.hpp"
#include "text/paragraph.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr Length between_columns = 18_pt;
constexpr double height_of_figures = 0.66;   // of the size: of lining ones, as of capitals
constexpr double middle_of_figures = 0.33;   // likewise, above the baseline
constexpr double box_above_baseline = 0.86;  // of the box
constexpr std::size_t short_list = 6;        // strips

class ListSetter {
public:
    ListSetter(const ListBlock& list, const SourcePos& at, Extent extent, Setting& setting,
               ColumnBuilder& column)
        : list_(list), at_(at), extent_(extent), setting_(setting), column_(column) {}

    void run() {
        set_marks();
        if (list_.columns > 1 && fits_columns())
            set_in_columns();
        else
            set_down();
    }

private:
    bool right_to_left() const { return list_.mark_style.right_to_left; }

    void set_marks() {
        for (const FlowListItem& item : list_.items) {
            const ShapedParagraph mark(item.mark, list_.mark_style, setting_.fonts,
                                       setting_.fallback, *setting_.warnings, setting_.shapes);
            marks_.push_back(mark.lines(extent_.measure, *setting_.warnings));
            for (const Line& line : marks_.back())
                mark_width_ = std::max(mark_width_, width_of_mark(marks_.size() - 1, line));
        }
        mark_width_ = std::min(mark_width_, extent_.measure * 0.5);
    }

    static Length size_of(const Line& line) {
        return line.runs.empty() ? 10_pt : line.runs.front().own_size;
    }

    Length width_of_mark(std::size_t i, const Line& line) const {
        if (list_.items[i].box != ItemBox::none) return std::max(line.width, list_.box_size);
        if (list_.mark_fill) return box_of(line, i).width;
        if (list_.icon) return icon_size().width;
        return line.width;
    }

    Size icon_size() const { return size_of_icon(*list_.icon, setting_.pictures); }

    // In place of a mark, which is read and not seen; in the middle of its line's small letters.
    void add_icon(Line& line, Extent mark, Length baseline, std::vector<Item>& items) const {
        if (!list_.icon) return;
        for (LineRun& run : line.runs) run.glyphs.is_hidden = true;
        const Size size = icon_size();
        items.push_back(icon_at(*list_.icon, setting_.pictures,
                                {mark.x + (mark.measure - size.width) / 2,
                                 baseline - size_of(line) * middle_of_figures - size.height / 2}));
    }

    // Over the sign that is read out, which it hides.
    void add_box(const FlowListItem& item, Extent mark, Length baseline,
                 std::vector<Item>& items) const {
        if (item.box == ItemBox::none || items.empty()) return;
        const auto* run = std::get_if<GlyphRun>(&items.back().kind);
        const Colour colour = run ? run->colour : Colour(Grey{0});
        for (Item& part : tick_box(item.box, list_.box_size, colour, list_.box_ground)) {
            shift(part, {mark.x + (mark.measure - list_.box_size) / 2,
                         baseline - list_.box_size * box_above_baseline});
            items.push_back(std::move(part));
        }
    }

    Extent body_extent(Extent whole) const {
        const Length taken = std::min(mark_width_ + list_.gap, whole.measure * 0.75);
        return {right_to_left() ? whole.x : whole.x + taken, whole.measure - taken};
    }

    // The item's strips, its mark in the first one.
    void set_item(std::size_t i, Extent whole, ColumnBuilder& column) {
        const std::size_t begin = column.size();
        column.hold_space();
        set_blocks(list_.items[i].body, body_extent(whole), setting_, column);
        column.drop_space();
        if (column.size() == begin) column.add(Strip{});
        column[begin].at = list_.items[i].at;
        if (list_.items[i].target != no_target) column[begin].target = list_.items[i].target;
        add_mark(i, whole, column[begin]);
        if (TightParagraph* tight = column.tight_from(begin)) {
            tight->strips.front().at = list_.items[i].at;
            add_mark(i, whole, tight->strips.front());
        }
    }

    // The ground of a mark, from its left and its baseline: around its figures or capitals, and
    // with round corners at least as wide as high.
    Rect box_of(const Line& line, std::size_t i) const {
        const auto& runs = list_.items[i].mark.runs;
        const Length letters = runs.empty() ? 0_pt : runs.front().style.size * height_of_figures;
        const Length padding = list_.mark_fill ? list_.mark_padding : 0_pt;
        const Length height = letters + padding * 2;
        Length width = line.width + padding * 2;
        if (list_.mark_fill && list_.mark_radius > 0_pt) width = std::max(width, height);
        return {(line.width - width) / 2, -letters - padding, width, height};
    }

    Rect box_of_icon(const Line& line) const {
        const Size size = icon_size();
        return {(line.width - size.width) / 2, -size_of(line) * middle_of_figures - size.height / 2,
                size.width, size.height};
    }

    // A mark that is higher than its line moves the line down.
    static void make_room(const Rect& box, Strip& strip) {
        const Length over = -box.y - *strip.baseline;
        if (over > 0_pt) {
            for (Item& item : strip.items) shift(item, {0_pt, over});
            *strip.baseline += over;
            strip.height += over;
        }
        strip.height = std::max(strip.height, *strip.baseline + box.bottom());
    }

    void add_ground(const Rect& box, Point at, std::vector<Item>& items) const {
        if (!list_.mark_fill) return;
        items.push_back(
            drawn({at.x + box.x, at.y + box.y},
                  ground_path({box.width, box.height}, list_.mark_radius, *list_.mark_fill),
                  Artifact::background));
    }

    void add_mark(std::size_t i, Extent whole, Strip& strip) {
        for (Line line : marks_[i]) {
            if (!strip.baseline) {
                strip.baseline = line.ascent;
                strip.height = std::max(strip.height, line.height);
            }
            line.x = 0_pt;
            const Length beside = beside_mark(i, line);
            const Length x = right_to_left() ? whole.x + whole.measure - mark_width_ + beside
                                             : whole.x + mark_width_ - line.width - beside;
            const Rect box = list_.icon ? box_of_icon(line) : box_of(line, i);
            make_room(box, strip);
            std::vector<Item> items;
            const Extent mark{x, line.width};
            add_icon(line, mark, *strip.baseline, items);
            add_ground(box, {x, *strip.baseline}, items);
            add_line(std::move(line), {x, *strip.baseline}, setting_.fonts, items);
            add_box(list_.items[i], mark, *strip.baseline, items);
            strip.items.insert(strip.items.begin(), std::make_move_iterator(items.begin()),
                               std::make_move_iterator(items.end()));
        }
    }

    // A mark that is narrower than its box, its circle or its ground stands in its middle.
    Length beside_mark(std::size_t i, const Line& line) const {
        return (width_of_mark(i, line) - line.width) / 2;
    }

    static bool begins_beside(const FlowListItem& item) {
        return !item.body.empty() && can_run_beside(item.body.front());
    }

    void set_down() {
        std::vector<std::size_t> begins;
        for (std::size_t i = 0; i < list_.items.size(); ++i) {
            if (i > 0) column_.fix_space(list_.item_space);
            if (!begins_beside(list_.items[i])) column_.clear_beside();
            begins.push_back(column_.size());
            set_item(i, item_beside(column_, extent_, right_to_left()), column_);
            column_.penalise(begins.back(), column_.size() - 1, penalties::in_item);
        }
        if (!begins.empty()) penalise(begins);
    }

    // Between items: not after the first alone, nor before the last alone; a short list rather not
    // at all.
    void penalise(const std::vector<std::size_t>& begins) {
        const std::size_t begin = begins.front(), end = column_.size();
        if (end - begin < 2) return;
        column_.penalise(begin, penalties::first_of_list);
        if (end - begin <= short_list) column_.penalise(begin, end - 1, penalties::in_short_list);
        if (begins.size() < 2) return;
        column_.penalise(begins[1] - 1, penalties::end_of_list);
        column_.penalise(begins.back() - 1, penalties::end_of_list);
    }

    bool fits_columns() const {
        for (const FlowListItem& item : list_.items)
            for (const FlowBlock& block : item.body)
                if (!std::holds_alternative<TextBlock>(block.kind)) return false;
        return list_.items.size() >= std::size_t(list_.columns);
    }

    void set_in_columns() {
        const double count = list_.columns;
        const Length width = (extent_.measure - between_columns * (count - 1)) / count;
        const Length step = width + between_columns;
        const Length first = right_to_left() ? extent_.x + step * (count - 1) : extent_.x;
        std::vector<Strip> items;
        for (std::size_t i = 0; i < list_.items.size(); ++i) {
            ColumnBuilder builder;
            set_item(i, {first, width}, builder);
            items.push_back(stack(builder.take()));
            items.back().at = list_.items[i].at;
        }
        add_set(std::move(items), {list_.columns, right_to_left() ? -step : step});
    }

    // Each part of a list cut over pages keeps two items a column at least.
    void add_set(std::vector<Strip> items, BalancedSet columns) {
        const SetIndex set = column_.add_set(columns);
        const std::size_t begin = column_.size(), fewest = 2 * std::size_t(columns.columns);
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0) column_.fix_space(list_.item_space);
            items[i].set = set;
            column_.add(std::move(items[i]));
        }
        for (std::size_t i = begin; i + 1 < column_.size(); ++i) {
            if (i - begin + 1 < fewest) column_.penalise(i, penalties::first_of_list);
            if (column_.size() - i - 1 < fewest) column_.penalise(i, penalties::end_of_list);
        }
    }

    const ListBlock& list_;
    const SourcePos& at_;
    Extent extent_;
    Setting& setting_;
    ColumnBuilder& column_;
    std::vector<std::vector<Line>> marks_;
    Length mark_width_;
};

}  // namespace

void set_list(const ListBlock& block, const SourcePos& at, Extent extent, Setting& setting,
              ColumnBuilder& column) {
    ListSetter(block, at, extent, setting, column).run();
}

}  // namespace yaprak
