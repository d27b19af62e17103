// What every block is set with, and where.
#pragma once
#include "base/error.hpp"
#include "image/book/picture_book.hpp"
#include "model/page.hpp"
#include "page/set/qr_code.hpp"
#include "text/font/font_book.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct TextCache;

// What all blocks are set with. It is copied where some of it is to be different.
struct Setting {
    const FontBook& fonts;
    const PictureBook& pictures;
    const std::vector<std::string>& fallback;
    Warnings* warnings;    // never null
    Length tallest;        // the shortest area's height: what is taller cannot stay in one piece
    TextStyle plain = {};  // for words of our own where a block brings no style
    Length whole = {};     // across all columns of a page
    int nesting = 0;       // how many blocks there are around a block
    const std::vector<Target>* places = nullptr;  // where links lead, as far as it is known
    Length grid = {};                             // of baselines, from one to the next; 0: none
    TextCache* shapes = nullptr;                  // of the text set before
    QrCodes* codes = nullptr;                     // those drawn before
    Length outer_margin = {}, inner_margin = {};  // how wide notes in them are; 0: there are none
    bool whole_blocks = false;                    // paragraphs stay in one piece, where they can
    bool with_looseness = false;  // paragraphs are also set in fewer lines and in one more
};

// Where a block stands: from the column's left.
struct Extent {
    Length x, measure;
};

}  // namespace yaprak
