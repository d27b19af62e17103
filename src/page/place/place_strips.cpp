// Walks down the strips of a fragment, opening and closing frames on the way. A frame's ground must
// lie below its strips but is known only when it closes: its item is kept free when it opens.
#include "page/place/place_strips.hpp"

#include "page/column/balance.hpp"
#include "page/column/baseline_grid.hpp"
#include "page/column/drawn.hpp"
#include "page/place/draw_edges.hpp"

#include <algorithm>

namespace yaprak {

namespace {

class Placer {
public:
    Placer(Column& column, const ColumnFragment& fragment, Point at, std::vector<Item>& items)
        : column_(column), fragment_(fragment), left_(at.x), top_(at.y), y_(at.y), items_(items) {}

    Placed run() {
        if (fragment_.first) place(fragment_.first->begin, fragment_.first->end);
        if (const auto& figure = fragment_.deferred) {
            place(fragment_.begin, figure->begin);
            if (space_) space_ = figure->space;
            place(figure->end, fragment_.end);
        } else {
            place(fragment_.begin, fragment_.end);
        }
        while (!open_.empty()) close();
        placed_.bottom = y_;
        return std::move(placed_);
    }

private:
    struct Open {
        FrameIndex frame;
        Length top;
        std::size_t ground;  // index of the items kept free for it
    };

    const Frame& frame(FrameIndex index) const { return column_.frames[*index]; }

    void place(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end;) {
            enter(column_.strips[i].frame, i);
            i = !column_.strips[i].set ? place_one(i) : place_set(i, end);
            space_ = column_.strips[i - 1].space;
        }
    }

    // Closes what strip `i` is not in, leaves the space, opens what it is in.
    void enter(FrameIndex target, std::size_t i) {
        while (!open_.empty() &&
               common_frame(column_, open_.back().frame, target) != open_.back().frame)
            close();
        if (space_) y_ += *space_ * (1 - shrinkable * fragment_.shrink_ratio);
        std::vector<FrameIndex> inwards;
        const FrameIndex outer = open_.empty() ? FrameIndex() : open_.back().frame;
        for (FrameIndex f = target; f != outer; f = frame(f).parent) inwards.push_back(f);
        for (auto f = inwards.rbegin(); f != inwards.rend(); ++f) open(*f, i);
        if (column_.strips[i].on_grid) y_ = top_ + to_grid(y_ - top_, column_.grid);
    }

    void open(FrameIndex index, std::size_t i) {
        const bool first = is_first_fragment(index, i);
        if (!first) place_mark(frame(index));
        open_.push_back({index, y_, items_.size()});
        if (frame(index).fill) items_.push_back(ground_item());
        if (frame(index).rule) items_.push_back(ground_item());
        for (std::size_t n = count_edges(frame(index)); n > 0; --n) items_.push_back(ground_item());
        put_items(first ? frame(index).head : shown_again(frame(index).head));
        y_ += frame(index).top;
    }

    static Item ground_item() { return drawn({}, {}, Artifact::background); }

    bool is_first_fragment(FrameIndex index, std::size_t i) const {
        return i == 0 || common_frame(column_, index, column_.strips[i - 1].frame) != index;
    }

    void place_mark(const Frame& f) {
        put_items(f.mark);
        y_ += f.mark_height;
    }

    void put_items(std::vector<Item> items) {
        for (Item& item : items) {
            shift(item, {left_, y_});
            items_.push_back(std::move(item));
        }
    }

    void close() {
        const Open open = open_.back();
        open_.pop_back();
        const Frame& f = frame(open.frame);
        y_ += f.bottom;
        std::size_t item = open.ground;
        const Rect box{left_ + f.x, open.top, f.width, y_ - open.top};
        if (f.fill) {
            items_[item].at = {box.x, box.y};
            items_[item++].kind = ground_path({box.width, box.height}, f.radius, *f.fill);
        }
        if (f.rule) draw(items_[item++], {rule_x(f), box.y, f.rule_width, box.height}, *f.rule);
        for (Item& edge : edges_of(f, box)) items_[item++] = std::move(edge);
    }

    Length rule_x(const Frame& f) const {
        return left_ + f.x + (f.rule_at_right ? f.width - f.rule_width : 0_pt);
    }

    static void draw(Item& item, Rect box, const Colour& colour) {
        item.at = {box.x, box.y};
        item.kind = rectangle({box.width, box.height}, colour);
    }

    std::size_t place_one(std::size_t i) {
        Strip& strip = column_.strips[i];
        const Length height = strip.height - strip.shrink * fragment_.shrink_ratio;
        if (height < strip.height && holds_picture(strip))
            scale_pictures(strip, height / strip.height);
        put(i, {left_, y_});
        y_ += height;
        return i + 1;
    }

    static bool holds_picture(const Strip& strip) {
        return std::any_of(strip.items.begin(), strip.items.end(), [](const Item& item) {
            return std::holds_alternative<PlacedPicture>(item.kind);
        });
    }

    static void scale_pictures(Strip& strip, double ratio) {
        const auto scale = [ratio](Size& size) {
            size = {size.width * ratio, size.height * ratio};
        };
        for (Item& item : strip.items) {
            if (auto* picture = std::get_if<PlacedPicture>(&item.kind)) scale(picture->size);
            if (auto* area = std::get_if<LinkArea>(&item.kind)) scale(area->size);
        }
    }

    std::size_t place_set(std::size_t begin, std::size_t last) {
        std::size_t end = begin;
        std::vector<Piece> pieces;
        const SetIndex set = column_.strips[begin].set;
        for (; end < last && column_.strips[end].set == set; ++end)
            pieces.push_back({column_.strips[end].height.pt(), column_.strips[end].space.pt()});
        const BalancedSet& columns = column_.sets[*set];
        const Balance balanced = balance(pieces.data(), pieces.size(), columns.columns);
        put_columns(begin, end, balanced.begins, columns.step);
        y_ += Length::from_pt(balanced.height);
        return end;
    }

    void put_columns(std::size_t begin, std::size_t end, const std::vector<std::size_t>& begins,
                     Length step) {
        Point pen{left_, y_};
        std::size_t column = 0;
        for (std::size_t i = begin; i < end; ++i) {
            if (column + 1 < begins.size() && begins[column + 1] == i - begin)
                pen = {left_ + step * double(++column), y_};
            put(i, pen);
            pen.y += column_.strips[i].height + column_.strips[i].space;
        }
    }

    void put(std::size_t i, Point at) {
        Strip& strip = column_.strips[i];
        if (strip.bookmark || strip.target != no_target || !strip.notes.empty() || strip.margin)
            placed_.marks.push_back({i, at.y});
        for (Item& item : strip.items) {
            shift(item, at);
            items_.push_back(std::move(item));
        }
        strip.items.clear();
    }

    Column& column_;
    const ColumnFragment& fragment_;
    Length left_, top_, y_;
    std::vector<Item>& items_;
    std::vector<Open> open_;
    std::optional<Length> space_;  // after what was placed last
    Placed placed_;
};

}  // namespace

Placed place_strips(Column& column, const ColumnFragment& fragment, Point at,
                    std::vector<Item>& items) {
    return Placer(column, fragment, at, items).run();
}

Strip stack(Column column) {
    Strip strip;
    if (column.strips.empty()) return strip;
    strip.baseline = column.strips.front().baseline;
    strip.depth = column.strips.back().depth;
    strip.at = column.strips.front().at;
    for (const Strip& part : column.strips)
        strip.notes.insert(strip.notes.end(), part.notes.begin(), part.notes.end());
    strip.height = place_strips(column, {0, column.strips.size()}, {}, strip.items).bottom;
    return strip;
}

}  // namespace yaprak
