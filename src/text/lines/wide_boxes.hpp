// Breakpoints for a measure: words that stay whole, and boxes that are wider than the measure.
#pragma once
#include "base/error.hpp"
#include "text/lines/breakpoints.hpp"

namespace yaprak {

// The breakpoints without those that divide words narrower than the measure.
Breakpoints with_whole_words(const Breakpoints& breakpoints, Length measure);

// The breakpoints with further ones in each box that is wider than the measure: at spaces in code,
// else between any two clusters. Warns once for each such box.
Breakpoints cut_wide_boxes(const Breakpoints& breakpoints, const ShapedText& shaped, Length measure,
                           const ParagraphStyle& style, Warnings& warnings);
bool has_wide_boxes(const Breakpoints& breakpoints, Length measure);

}  // namespace yaprak
