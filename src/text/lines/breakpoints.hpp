// A paragraph as its breakpoints, with running totals: Knuth and Plass's boxes, glue and penalties
// summed up once, so that any line's width, stretch and shrink are one subtraction
// (Knuth & Plass 1981, "Breaking paragraphs into lines", p. 1127: the sums W, Y, Z).
#pragma once
#include "base/length.hpp"
#include "language/breaks/break_opportunity.hpp"
#include "text/lines/totals.hpp"
#include "text/shape/shaped_text.hpp"

#include <cstdint>
#include <vector>

namespace yaprak {

struct Breakpoint {
    std::uint32_t offset = 0;  // byte at which the next line begins
    BreakKind kind = BreakKind::mandatory;
    bool is_slight = false;  // BreakOpportunity::is_slight
    Totals end;              // up to the line's end, without the spaces that vanish there
    Totals start;            // up to where the next line begins
    double hyphen = 0;       // width of the hyphen printed here
    // What stands over the measure's edges (text/font/protrusion.hpp): the next line's first
    // character at the left, what this line ends with at the right, its hyphen where there is one.
    double left = 0, right = 0;
    // The words before and after it, 0 where a word is divided: the same number for the same
    // letters, so that a column does not end, or begin, two lines with one word.
    std::uint32_t word_before = 0, word_after = 0;
};

// Whether a word is parted here that stays whole where it can.
inline bool parts_word(BreakKind kind) {
    return kind == BreakKind::hyphen || kind == BreakKind::address ||
           kind == BreakKind::last_resort;
}

// The first one is the paragraph's start, the last one its end; both mandatory.
using Breakpoints = std::vector<Breakpoint>;

// In code (`preserve_spaces`) only '\n' is a breakpoint.
Breakpoints make_breakpoints(const ShapedText& shaped, const ParagraphStyle& style);

// A line from one breakpoint to another, without the hyphen: what of it counts against the measure.
Totals line_between(const Breakpoint& from, const Breakpoint& to);

// A box is what stands between a breakpoint and the next one: no line can part it. The width that
// the line which holds it needs at least.
double box_width(const Breakpoint& from, const Breakpoint& to);

}  // namespace yaprak
