// Breakpoints of one paragraph and a measure -> where its lines end: the whole paragraph at once,
// so that a line may be a little worse where that saves the next one (Knuth & Plass 1981; TeX: The
// Program, parts 38 and 39). Linear in the number of breakpoints.
#pragma once
#include "text/lines/breakpoints.hpp"
#include "text/lines/line_shape.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace yaprak {

struct BreakStyle {
    Length measure;
    Length first_line;       // indent of the first line; negative hangs
    bool justified = false;  // else ragged: spaces keep their width
    Length size;             // of the text: what a ragged edge is measured by
    bool balanced = false;   // a few ragged lines are made equally long
    LineShape shape = {};    // first lines that are shorter; others are not balanced
};

// Indices into `breakpoints`, one per line, the last being the end of the paragraph; at least one.
// Never fails: a box wider than its line gets one of its own.
std::vector<std::uint32_t> break_lines(const Breakpoints& breakpoints, const BreakStyle& style);

// Whether a line is longer than its measure, however closely it is set.
bool is_overfull(const Breakpoints& breakpoints, const std::vector<std::uint32_t>& ends,
                 const BreakStyle& style);

// The paragraph in another number of lines (TeX's \looseness). Hyphens are allowed, and no line is
// set beyond its stretch. There is none where that cannot be, or where it has line breaks of its
// own.
struct OtherLines {
    std::vector<std::uint32_t> ends;
    double badness = 0;  // of its lines in the mean: 100 where spaces are at their limits
};
// Sets it in fewer than `lines` lines, as few as there can be: for a page that needs the room.
std::optional<OtherLines> break_shorter(const Breakpoints& breakpoints, const BreakStyle& style,
                                        std::size_t lines);
// Sets it in exactly one line more: for a paragraph whose last line would stand alone.
std::optional<OtherLines> break_longer(const Breakpoints& breakpoints, const BreakStyle& style,
                                       std::size_t lines);

}  // namespace yaprak
