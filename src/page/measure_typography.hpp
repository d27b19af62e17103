// Finished pages -> how well their text is set, measured from what will be painted and not from
// what the setter meant: spaces beside the font's own, hyphens, rivers, widows and orphans.
#pragma once
#include "model/page.hpp"
#include "text/font/font_book.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct PageTypography {
    int lines = 0;          // of the text that is read; furniture is not judged
    double characters = 0;  // in a line, on average, without the paragraphs' last ones
    int hyphens = 0, hyphens_in_a_row = 0;
    // The narrowest and the widest word space of a line as a share of the font's own space.
    double tightest = 1, loosest = 1;
    std::string tightest_line, loosest_line;  // their text, empty while the share is 1
    int rivers = 0;   // white that runs down through the spaces of four lines or more
    int widows = 0;   // paragraphs whose last line stands alone above a column
    int orphans = 0;  // paragraphs whose first line stands alone below a column
};

std::vector<PageTypography> measure_typography(const Pages& pages, const FontBook& fonts);

// A line a page, and its worst lines below it.
std::string to_text(const std::vector<PageTypography>& pages);

}  // namespace yaprak
