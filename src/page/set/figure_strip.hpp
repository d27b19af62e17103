// A figure's picture, or the quiet box with its words where there is none -> a strip without the
// caption.
#pragma once
#include "model/flow.hpp"
#include "page/column/strip.hpp"
#include "page/set/setting.hpp"

namespace yaprak {

// Its size in that measure; `tallest` is the height of the shortest area.
Size figure_size(const FigureBlock& block, const Picture& picture, Length measure, Length tallest);

Strip picture_strip(const FigureBlock& block, Size size, Extent extent);
Strip missing_strip(const FigureBlock& block, Extent extent, Setting& setting);

}  // namespace yaprak
