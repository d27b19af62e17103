// The items of a page -> what is seen of them.
#pragma once
#include "base/matrix.hpp"
#include "svg/definitions.hpp"

#include <string>

namespace yaprak {

struct Page;

// In points from the top left corner of the trim. Links leave no mark here. Pages that stand on the
// page are painted with it, as deep as they were placed.
[[nodiscard]] std::string paint_items(const Page& page, SvgDefinitions& definitions);

}  // namespace yaprak
