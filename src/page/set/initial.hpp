// The letters that a paragraph begins with, as high as several of its lines: their capitals level
// with those of the first line, on the baseline of the last one.
#pragma once
#include "model/flow.hpp"
#include "page/column/strip.hpp"
#include "page/set/setting.hpp"

#include <vector>

namespace yaprak {

// Drawn as outlines, which nobody reads: from the left edge of its ink, and its baseline.
struct SetInitial {
    Path path;
    Length width;
    Length over, under;  // its ink above the capitals and below the baseline
    Length height;       // of its capitals
};

SetInitial set_initial(const TextBlock& block, const FlowInitial& initial, int lines,
                       Setting& setting);

// The same letters as text in the size of the others, read and not seen, which end at `at`.
std::vector<Item> letters_to_read(const TextBlock& block, const FlowInitial& initial, Point at,
                                  Setting& setting);

// The paragraph's text without them.
StyledText without_letters(const StyledText& text, std::size_t letters);

Length height_of_capitals(const TextBlock& block, const Setting& setting);

}  // namespace yaprak
