// Finished pages -> how well their text is set, measured from what will be painted and not from
// what the setter meant: spaces beside the font's own, hyphens, rivers, widows and orphans, last
// lines, parted addresses, the measure, and the feet of columns.
#pragma once
#include "text/font/font_book.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct Layout;
struct Pages;

// What a typesetter keeps to; beyond it a page is told of.
namespace bounds_of_setting {
constexpr double last_line = 0.15;  // of the measure
constexpr double last_line_in_item = 0.20;
constexpr double widest_space = 1.8;    // of the font's own
constexpr double most_characters = 75;  // in a line (Bringhurst, 2.1.2: 45 to 75)
constexpr double fewest_characters = 35;
}  // namespace bounds_of_setting

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
    // The shortest last line of a paragraph or an item as a share of the bound that it should
    // reach, and its share of the measure; no heading and no cell of a table counts.
    double last_line_of_bound = 1, last_line = 1;
    std::string last_line_text;                 // empty while no last line is too short
    std::vector<std::string> parted_addresses;  // "bilgi@ | ornek.com.tr"
    // What is set in the longest lines, "lists", and their characters: 0 for a few lines only.
    std::string longest_lines;
    double longest_measure = 0;
    bool has_card = false;  // the clinic's card stands on it
    // Lines that stay free at the worst foot of a column or of the page though as many of those
    // that follow could stand there; 0 where all is full or must stay together. Only with a layout.
    int free_lines = 0;
    std::string above_free_lines;  // the last line there
};

// `layout` is the one that the pages were made by.
std::vector<PageTypography> measure_typography(const Pages& pages, const FontBook& fonts,
                                               const Layout* layout = nullptr);

// A line a page, and below it its worst lines and what is beyond the bounds.
std::string to_text(const std::vector<PageTypography>& pages);

}  // namespace yaprak
