// Heights of neighbouring pieces and a number of columns -> which piece begins each column, so that
// the tallest column is as short as can be.
#pragma once
#include <cstddef>
#include <vector>

namespace yaprak {

struct Piece {
    double height = 0;
    double space = 0;  // after it; dropped at a column's foot
};

struct Balance {
    double height = 0;                // of the tallest column
    std::vector<std::size_t> begins;  // one per column that holds anything; the first is 0
};

// The target grows from the mean upwards until all fits, each time by the least that changes
// anything.
Balance balance(const Piece* pieces, std::size_t count, int columns);

}  // namespace yaprak
