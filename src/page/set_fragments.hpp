// Finished pages -> the lines of their text as they will be painted, gathered to the fragments of
// paragraphs that columns and pages make.
#pragma once
#include "text/font/font_book.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct Pages;

// White between two words, in points from the page's left.
struct Gap {
    double left = 0, right = 0;
    int river = 1;  // lines that the white runs through, down to this one
};

// Lengths in points, from the page's top left.
struct SetLine {
    double baseline = 0, left = 0, right = 0, size = 0;
    std::string text;
    std::vector<Gap> gaps;
    double tightest = 1, loosest = 1;  // of its spaces, as shares of the font's own
    bool hyphenated() const { return text.ends_with("\u00AD"); }
    // From its first letter to its last one.
    double width() const;
};

// The lines of a paragraph that stand below each other in one column.
struct SetFragment {
    TagId paragraph = no_tag;
    std::size_t page = 0;
    std::vector<SetLine> lines;  // one at least
};

// In reading order. Furniture and the marks of lists are none of the text.
std::vector<SetFragment> set_fragments(const Pages& pages, const FontBook& fonts);

// Whether one of the elements around it is of this kind.
bool stands_in(const TagTree& tags, TagId tag, Role role);

}  // namespace yaprak
