// Several pictures -> rows of them, equal in width, each with its caption below it, and the caption
// of all. Nothing breaks a row.
#include "page/column/penalties.hpp"
#include "page/set/figure_strip.hpp"
#include "page/set/set_blocks.hpp"
#include "page/set/table_row.hpp"
#include "text/paragraph.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr Length narrowest_picture = 30_mm;

class FigureRowSetter {
public:
    FigureRowSetter(const FigureRowBlock& block, const SourcePos& at, Extent extent,
                    Setting& setting)
        : block_(block), at_(at), extent_(extent), setting_(setting) {
        const std::size_t rows = (block.figures.size() + most_beside() - 1) / most_beside();
        beside_ = block.columns > 0 ? std::size_t(block.columns)
                                    : (block.figures.size() + rows - 1) / rows;
        width_ = (extent.measure - block.gap * double(beside_ - 1)) / double(beside_);
        choose_width();
    }

    void run(ColumnBuilder& column) const {
        for (std::size_t i = 0; i < block_.figures.size(); i += beside_) {
            if (i > 0) column.fix_space(block_.gap);
            Strip strip = row(i, std::min(i + beside_, block_.figures.size()));
            strip.at = at_;
            column.add(std::move(strip));
        }
    }

private:
    std::size_t most_beside() const {
        const FigureBlock& first = block_.figures.front();
        Length least = narrowest_picture;
        if (first.width > 0_pt) least = first.width;
        if (first.share > 0) least = extent_.measure * first.share - block_.gap;
        const double room = (extent_.measure + block_.gap) / (std::max(least, 1_pt) + block_.gap);
        const auto fit = std::size_t(std::clamp(room + 0.001, 1.0, 12.0));
        return std::min(fit, block_.figures.size());
    }

    // That of the picture with the most pixels, unless one would be too high; where they are cut,
    // that of the column.
    void choose_width() {
        picture_width_ = width_;
        if (block_.ratio > 0) return;
        Length widest;
        for (const FigureBlock& figure : block_.figures)
            if (const Picture* picture = setting_.pictures[figure.image])
                widest =
                    std::max(widest, figure_size(figure, *picture, width_, setting_.tallest).width);
        picture_width_ = widest > 0_pt ? std::min(width_, widest) : width_;
        for (const FigureBlock& figure : block_.figures)
            if (const Picture* picture = setting_.pictures[figure.image])
                picture_width_ = std::min(picture_width_, size_of_one(figure, *picture).width);
    }

    Size size_of_one(const FigureBlock& figure, const Picture& picture) const {
        FigureBlock wide = figure;
        wide.width = picture_width_;
        wide.share = 0;
        return figure_size(wide, picture, width_, setting_.tallest);
    }

    Strip picture(const FigureBlock& figure, Extent place) const {
        const Picture* picture = setting_.pictures[figure.image];
        if (!picture) return missing_strip(figure, place, setting_);
        return block_.ratio > 0 ? cut_picture(figure, *picture, place)
                                : picture_strip(figure, size_of_one(figure, *picture), place);
    }

    // As large as it must be to fill its place, its middle in sight.
    Strip cut_picture(const FigureBlock& figure, const Picture& picture, Extent place) const {
        const Size seen{place.measure, place.measure / block_.ratio};
        const double own = double(picture.upright_width()) / std::max(picture.upright_height(), 1);
        const Size whole = own > block_.ratio ? Size{seen.height * own, seen.height}
                                              : Size{seen.width, seen.width / std::max(own, 1e-3)};
        Strip strip = picture_strip(figure, whole, {place.x, whole.width});
        for (Item& item : strip.items) {
            if (auto* area = std::get_if<LinkArea>(&item.kind)) {
                area->size = seen;
                continue;
            }
            item.at =
                item.at + Point{(seen.width - whole.width) / 2, (seen.height - whole.height) / 2};
            item.clip = Rect{place.x, 0_pt, seen.width, seen.height};
        }
        strip.height = seen.height;
        return strip;
    }

    Extent place(std::size_t column) const {
        const Length from_start = (picture_width_ + block_.gap) * double(column);
        const Length x = block_.right_to_left
                             ? extent_.x + extent_.measure - from_start - picture_width_
                             : extent_.x + from_start;
        return {x, picture_width_};
    }

    // Pictures stand on one line, their captions begin on one.
    Strip row(std::size_t begin, std::size_t end) const {
        Strip strip;
        std::vector<Strip> pictures;
        for (std::size_t i = begin; i < end; ++i) {
            pictures.push_back(picture(block_.figures[i], place(i - begin)));
            strip.height = std::max(strip.height, pictures.back().height);
        }
        for (Strip& each : pictures)
            for (Item& item : each.items) {
                shift(item, {0_pt, strip.height - each.height});
                strip.items.push_back(std::move(item));
            }
        SetRow captions;
        Length gap;
        for (std::size_t i = begin; i < end; ++i) {
            const auto& caption = block_.figures[i].caption;
            if (!caption) continue;
            gap = std::max(gap, block_.figures[i].caption_gap);
            captions.push_back(set_caption(*caption, place(i - begin)));
        }
        if (!captions.empty()) add_captions(std::move(captions), gap, strip);
        return strip;
    }

    SetCell set_caption(const TextBlock& caption, Extent place) const {
        const ShapedParagraph shaped(caption.text, caption.style, setting_.fonts, setting_.fallback,
                                     *setting_.warnings, setting_.shapes);
        return set_cell(shaped.lines(place.measure, *setting_.warnings), place.x);
    }

    void add_captions(SetRow captions, Length gap, Strip& strip) const {
        Strip words = row_strip(std::move(captions), 0_pt, setting_.fonts);
        for (Item& item : words.items) {
            shift(item, {0_pt, strip.height + gap});
            strip.items.push_back(std::move(item));
        }
        strip.height += gap + words.height;
        strip.notes = std::move(words.notes);
    }

    const FigureRowBlock& block_;
    const SourcePos& at_;
    Extent extent_;
    Setting& setting_;
    std::size_t beside_ = 1;
    Length width_, picture_width_;
};

}  // namespace

void set_figure_row(const FigureRowBlock& block, const SourcePos& at, Extent extent,
                    Setting& setting, ColumnBuilder& column) {
    if (block.figures.empty()) return;
    const std::size_t begin = column.size();
    FigureRowSetter(block, at, extent, setting).run(column);
    const std::size_t last_row = column.size() - 1;
    if (block.caption) {
        column.fix_space(block.caption_gap);
        set_text(*block.caption, at, extent, setting, column);
        column.penalise(last_row, column.size() - 1, penalties::apart);
    }
    column.keep_whole(begin);
}

}  // namespace yaprak
