// A column that is too wide for its page -> strips with parts of it, a quarter turn to the left:
// what was its top is their left side.
#pragma once
#include "page/column/strip.hpp"
#include "page/set/setting.hpp"

#include <vector>

namespace yaprak {

// Each strip is as high as `measure`, the column's own width; in each are as many of its strips as
// `extent` is wide. Its items keep their tags; they are in reading order still.
std::vector<Strip> rotated(Column column, Length measure, Extent extent);

}  // namespace yaprak
