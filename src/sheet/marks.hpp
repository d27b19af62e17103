// Where a side of a sheet is cut and folded, as marks around it.
#pragma once
#include "sheet/plan_sheets.hpp"

namespace yaprak {

struct Page;

// The paper that marks need beyond the bleed.
Length slug_beside(Length bleed);

// Lines for every cut and dashed ones for every fold, outside the bleed.
void add_marks(const Side& side, Page& sheet);

// x of vertical cuts and y of horizontal ones, each once, in order.
struct Cuts {
    std::vector<Length> down, across;
};
Cuts cuts_of(const Side& side);

}  // namespace yaprak
