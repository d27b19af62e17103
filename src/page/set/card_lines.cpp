// A band's columns are as wide as their words ask for; where they have no room, the type is
// smaller.
#include "page/set/card_lines.hpp"

#include "page/place/place_strips.hpp"

#include <algorithm>
#include <array>

namespace yaprak {

namespace {

constexpr std::size_t most_columns = 3;
constexpr Length gutter = 12_pt;  // between columns, at least
constexpr std::array band_sizes = {0.86, 0.8, 0.74,
                                   0.68};  // of the card's type, one after the other
constexpr Length least_type = 8_pt;
constexpr Length rounding = 0.1_pt;

Length right_of(const Item& item) {
    const auto* run = std::get_if<GlyphRun>(&item.kind);
    return run ? item.at.x + run->width() : 0_pt;
}

Length natural_width(const Strip& strip) {
    Length width;
    for (const Item& item : strip.items) width = std::max(width, right_of(item));
    return width + rounding;
}

// Type of least_type stays as it is, and none becomes smaller.
FlowBlock at_size(FlowBlock block, double size) {
    if (auto* text = std::get_if<TextBlock>(&block.kind)) {
        double largest = size;
        for (TextRun& run : text->text.runs) {
            const double by = std::max(size, std::min(least_type / run.style.size, 1.0));
            run.style.scale(by);
            largest = std::max(largest, by);
        }
        text->style.leading = text->style.leading * largest;
    }
    block.space_before = block.space_before * size;
    block.space_after = block.space_after * size;
    return block;
}

class BandSetter {
public:
    BandSetter(const CardBlock& card, Extent extent, Setting& setting)
        : card_(card), extent_(extent), setting_(setting) {}

    Strip run() {
        if (card_.groups.empty()) return {};
        for (columns_ = std::min(card_.groups.size(), most_columns);; --columns_)
            for (const double size : band_sizes)
                if (fits(size) || (columns_ == 1 && size == band_sizes.back())) return put_beside();
    }

private:
    bool fits(double size) {
        size_ = size;
        widths_.clear();
        Length sum = gutter * double(columns_ - 1);
        for (std::size_t i = 0; i < columns_; ++i) {
            widths_.push_back(natural_width(set(i, 1000_mm)));
            sum += widths_.back();
        }
        spare_ = extent_.measure - sum;
        return spare_ >= 0_pt;
    }

    // Lines [begin, end) stand in a column: who the clinic is and how it is reached go together
    // first where there is no room for three, and the last one holds all groups that are left.
    std::size_t begin_of(std::size_t column) const {
        const std::size_t most = std::min(card_.groups.size(), most_columns);
        return column == 0 ? 0 : card_.groups[column + most - columns_];
    }
    std::size_t end_of(std::size_t column) const {
        return column + 1 == columns_ ? card_.lines.size() : begin_of(column + 1);
    }

    Strip set(std::size_t column, Length measure) {
        FlowBlocks blocks;
        for (std::size_t i = begin_of(column); i < end_of(column); ++i)
            blocks.push_back(at_size(card_.lines[i], size_));
        if (!blocks.empty()) blocks.front().space_before = 0_pt;
        ColumnBuilder builder;
        set_blocks(blocks, {0_pt, measure}, setting_, builder);
        return stack(builder.take());
    }

    // What is left over stands between the columns; what is lacking they lack in equal parts.
    Strip put_beside() {
        Strip band;
        const Length between = columns_ > 1 ? std::max(spare_, 0_pt) / double(columns_ - 1) : 0_pt;
        Length x;
        for (std::size_t i = 0; i < columns_; ++i) {
            const Length width = widths_[i] + std::min(spare_, 0_pt) / double(columns_);
            Strip column = set(i, std::max(width, gutter));
            const Length left = card_.right_to_left ? extent_.measure - x - width : x;
            for (Item& item : column.items) {
                shift(item, {extent_.x + left, 0_pt});
                band.items.push_back(std::move(item));
            }
            if (column.height - column.depth > band.height - band.depth) {
                band.height = column.height;
                band.depth = column.depth;
            }
            x += width + gutter + between;
        }
        return band;
    }

    const CardBlock& card_;
    Extent extent_;
    Setting& setting_;
    std::size_t columns_ = 1;
    double size_ = 1;
    std::vector<Length> widths_;
    Length spare_;
};

}  // namespace

Strip card_lines(const CardBlock& card, Extent extent, Setting& setting) {
    ColumnBuilder builder;
    set_blocks(card.lines, extent, setting, builder);
    return stack(builder.take());
}

Strip band_lines(const CardBlock& card, Extent extent, Setting& setting) {
    return BandSetter(card, extent, setting).run();
}

}  // namespace yaprak
