// The lines of a title -> as many that are equally long (CSS Text 4, text-wrap: balance).
#pragma once
#include "text/lines/break_lines.hpp"

namespace yaprak {

// `lines` are those of the whole measure. They stay as they are where they are justified or too
// many for a title.
std::vector<std::uint32_t> balance_lines(const Breakpoints& breakpoints, BreakStyle style,
                                         std::vector<std::uint32_t> lines);

}  // namespace yaprak
