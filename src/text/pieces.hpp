// A paragraph as places where a line may end, with running totals: Knuth and Plass's boxes, glue
// and penalties summed up once, so that any line's width, stretch and shrink are one subtraction
// (Knuth & Plass 1981, "Breaking paragraphs into lines", p. 1127: the sums W, Y, Z).
#pragma once
#include "base/error.hpp"
#include "base/length.hpp"
#include "language/breaks.hpp"
#include "text/shaped_text.hpp"

#include <cstdint>
#include <vector>

namespace yaprak {

struct Totals {
    double width = 0, stretch = 0, shrink = 0;  // in points, from the paragraph's start
    friend Totals operator-(const Totals& a, const Totals& b) {
        return {a.width - b.width, a.stretch - b.stretch, a.shrink - b.shrink};
    }
};

struct Place {
    std::uint32_t offset = 0;  // byte at which the next line begins
    BreakKind kind = BreakKind::mandatory;
    Totals end;         // up to the line's end, without the spaces that vanish there
    Totals start;       // up to where the next line begins
    double hyphen = 0;  // width of the hyphen printed here
    // What stands over the measure's edges (text/protrusion.hpp): the next line's first character
    // at the left, what this line ends with at the right, its hyphen where there is one.
    double left = 0, right = 0;
    // The words before and after the place, 0 where a word is divided: the same number for the same
    // letters, so that a column does not end, or begin, two lines with one word.
    std::uint32_t word_before = 0, word_after = 0;
};

// The first place is the paragraph's start, the last one its end; both mandatory.
using Pieces = std::vector<Place>;

// In code (`preserve_spaces`) only '\n' is a place.
Pieces make_pieces(const ShapedText& shaped, const ParagraphStyle& style);

// A line from one place to another, without the hyphen: what of it counts against the measure.
Totals line_between(const Place& from, const Place& to);

// The same without the places that divide words narrower than the measure.
Pieces with_whole_words(const Pieces& pieces, Length measure);

// The same with further places in each piece that is wider than the measure: at spaces in code,
// else between any two clusters. Warns once for each such piece.
Pieces cut_wide_pieces(const Pieces& pieces, const ShapedText& shaped, Length measure,
                       const ParagraphStyle& style, Warnings& warnings);
bool has_wide_pieces(const Pieces& pieces, Length measure);

// Between this place and the next one: the width that no line can do without.
double piece_width(const Place& from, const Place& to);

}  // namespace yaprak
