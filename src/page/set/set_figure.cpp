// A figure -> its picture, scaled to the measure, and the caption that stays with it. A picture
// that is not there leaves a quiet box with its words.
#include "page/column/penalties.hpp"
#include "page/set/figure_strip.hpp"
#include "page/set/set_blocks.hpp"

namespace yaprak {

void set_figure(const FigureBlock& block, const SourcePos& at, Extent extent, Setting& setting,
                ColumnBuilder& column) {
    const Picture* picture = setting.pictures[block.image];
    const std::size_t begin = column.size();
    Strip strip =
        picture ? picture_strip(
                      block, figure_size(block, *picture, extent.measure, setting.tallest), extent)
                : missing_strip(block, extent, setting);
    strip.at = at;
    column.add(std::move(strip));
    if (!block.caption) return;
    column.fix_space(block.caption_gap);
    set_text(*block.caption, at, extent, setting, column);
    column.penalise(begin, column.size() - 1, penalties::apart);
    column.keep_whole(begin);
}

}  // namespace yaprak
