// What stands beside running text: a block that a column's lines make room for, and the large
// letters that a paragraph begins with. What a style says of them, and what a Flow holds.
#pragma once
#include "base/length.hpp"
#include "model/text_style.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace yaprak {

enum class BesideText : std::uint8_t { no, left, right };

// The margin that a note stands in.
enum class NoteMargin : std::uint8_t { none, outer, inner };

// How wide such a block is: a length, or a share of the measure.
struct BesideWidth {
    Length length;     // 0: the share counts
    double share = 0;  // of the measure
};

// What a style says of the letters that its paragraph begins with.
struct InitialLayout {
    int lines = 3;  // that they are as high as; 0: none
    std::string font;
    std::optional<int> weight;
    std::string colour;
    std::optional<Length> gap;  // from them to the text
};

// A block that text stands beside, where there is room for it.
struct FlowBeside {
    bool at_right = false;
    BesideWidth width;
    Length distance;  // from it to the text
};

// The letters that a paragraph begins with, where they are as high as several lines.
struct FlowInitial {
    TextStyle style;
    int lines = 3;
    Length gap;               // from them to the text
    std::size_t letters = 0;  // bytes of the paragraph's text
};

}  // namespace yaprak
