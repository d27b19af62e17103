// How far the spaces and the letters of a justified line stretch and shrink, by their font, size
// and style: what lines are broken by and what they are set by.
#pragma once
#include "text/font/font_book.hpp"
#include "text/shape/itemise.hpp"

#include <cstddef>
#include <string_view>

namespace yaprak {

// How far a justified line's spaces are opened, as a share of their stretch: to 1.8 of the font's
// own. A line that needs more stands flush at its beginning.
constexpr double widest_space = 1.6;

// A word space, as a ratio of the font's own. At full shrink it is 0.8 of it, at full stretch 1.5:
// with a space of a quarter of the size that is from M/5 to 3M/8, inside the bounds that Bringhurst
// gives (Elements of Typographic Style, 2.1.1 and 2.1.2: M/5 to M/2). Text faces of today have
// narrow spaces already, so shrinking by TeX's third would close them.
constexpr double space_stretch = 1.0 / 2;
constexpr double space_shrink = 1.0 / 5;

struct Elasticity {
    double space = 0;         // the font's own, as its style widens it, in points
    double of_letter = 0;     // of a letter's advance, both ways
    double after_letter = 0;  // in points, both ways; not at a line's end

    // How far a space that is `advance` wide may still change: kerning may have narrowed it
    // already.
    double stretch(double advance) const;
    double shrink(double advance) const;
};

// Whether the space [begin, end) of a text stretches and shrinks: not the one between a number and
// its per cent sign,
// "% 50" or "50 %", which are one thing.
bool is_elastic(std::string_view text, std::size_t begin, std::size_t end);

// Letters keep their width in scripts that join them, nor from right to left, nor in ragged lines.
Elasticity elasticity_of(const TextItem& item, const TextStyle& text, const ParagraphStyle& style,
                         const FontBook& fonts);

}  // namespace yaprak
