// Shaped text and the ends of its lines -> lines: glyphs cut at the breaks, shaped again only where
// a break is unsafe, spaces opened or closed to the measure, runs in the order they are drawn.
#pragma once
#include "model/line.hpp"
#include "text/lines/breakpoints.hpp"
#include "text/lines/line_shape.hpp"

#include <cstdint>
#include <vector>

namespace yaprak {

// `ends` are indices into `breakpoints`, as break_lines() gives them.
std::vector<Line> set_lines(const ShapedText& shaped, const Breakpoints& breakpoints,
                            const std::vector<std::uint32_t>& ends, const ParagraphStyle& style,
                            Length measure, const LineShape& shape = {});

}  // namespace yaprak
