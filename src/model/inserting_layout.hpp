// The mark that an inserting machine reads on each sheet of a copy, so that it puts the sheets that
// belong together into one envelope, and finds out where one is missing.
#pragma once
#include "base/length.hpp"
#include "base/source.hpp"

#include <string>

namespace yaprak {

// An OMR mark: gate, end of the copy, the sheet's number in three bits, parity, gate.
constexpr int omr_bars = 7;

enum class InsertingMark { none, data_matrix, omr };

struct InsertingLayout {
    SourcePos at;
    InsertingMark mark = InsertingMark::none;
    Length left, top;     // of the mark, from the trim's top left
    Length size;          // the side of a Data Matrix, the length of OMR's bars
    Length step;          // from one bar of OMR to the next
    std::string text;     // what a Data Matrix holds: "{{sequence:06}}{{sheet:02}}{{sheets:02}}"
    bool number = false;  // whether the sequence number stands below in figures
};

}  // namespace yaprak
