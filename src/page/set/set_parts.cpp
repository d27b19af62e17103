// What stands in areas beside the text: the header, the code alone, lines to write on.
#include "page/column/drawn.hpp"
#include "page/place/place_strips.hpp"
#include "page/set/hero.hpp"
#include "page/set/qr_code.hpp"
#include "page/set/set_blocks.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr Length below_line = 3_pt;  // from a line to the word under it

class BlankSetter {
public:
    BlankSetter(const BlankBlock& block, Extent extent, Setting& setting)
        : block_(block), extent_(extent), setting_(setting) {
        const double count = double(std::max<std::size_t>(1, block.labels.size()));
        width_ = std::max(0_pt, (extent.measure - block.gap * (count - 1)) / count);
    }

    // A line, and below it the words that say what is to be written.
    Strip run() {
        Strip row;
        row.height = block_.step;
        for (std::size_t i = 0; i < std::max<std::size_t>(1, block_.labels.size()); ++i) {
            const Length x = left_of(i);
            row.items.push_back(drawn({x, block_.step},
                                      horizontal_rule(width_, {block_.colour, block_.width, {}})));
            if (i < block_.labels.size()) add_label(block_.labels[i], x, row);
        }
        return row;
    }

private:
    Length left_of(std::size_t i) const {
        const std::size_t count = std::max<std::size_t>(1, block_.labels.size());
        const double place = double(block_.right_to_left ? count - 1 - i : i);
        return extent_.x + (width_ + block_.gap) * place;
    }

    void add_label(const TextBlock& label, Length x, Strip& row) {
        ColumnBuilder builder;
        set_text(label, {}, {0_pt, width_}, setting_, builder);
        Strip words = stack(builder.take());
        const Length top = block_.step + below_line;
        for (Item& item : words.items) {
            shift(item, {x, top});
            row.items.push_back(std::move(item));
        }
        row.height = std::max(row.height, top + words.height);
    }

    const BlankBlock& block_;
    Extent extent_;
    Setting& setting_;
    Length width_;
};

}  // namespace

Length aligned(Align align, Length width, Length measure) {
    const Length left = std::max(0_pt, measure - width);
    if (align == Align::centre) return left / 2;
    return align == Align::right ? left : 0_pt;
}

void set_hero(const HeroBlock& block, const SourcePos& at, Extent extent, Setting& setting,
              ColumnBuilder& column) {
    Strip strip;
    strip.at = at;
    strip.height = block.hero.height;
    const Length edge = block.hero.right_to_left ? extent.x + extent.measure : extent.x;
    add_hero(block.hero, {extent.x, 0_pt, extent.measure, strip.height}, setting.pictures, edge,
             strip.items);
    column.add(std::move(strip));
}

void set_code(const QrBlock& block, const SourcePos& at, Extent extent, ColumnBuilder& column) {
    const Length side = std::min(block.size, extent.measure);
    auto code = qr_code(block.text, side, block.dark);
    if (!code) return;
    Strip strip;
    strip.at = at;
    strip.height = side;
    const Point place{extent.x + aligned(block.align, side, extent.measure), 0_pt};
    strip.items.push_back(ground_of({place.x, place.y, side, side}, block.light));
    Item item;
    item.at = place;
    item.kind = std::move(code->path);
    item.tag = block.tag;
    strip.items.push_back(std::move(item));
    column.add(std::move(strip));
}

void set_blank(const BlankBlock& block, const SourcePos& at, Extent extent, Setting& setting,
               ColumnBuilder& column) {
    for (int i = 0; i < block.rows; ++i) {
        Strip row = BlankSetter(block, extent, setting).run();
        row.at = at;
        column.add(std::move(row));
    }
}

}  // namespace yaprak
