// A number of any size -> a whole one. In C++ the cast of a number that an int cannot hold, or of
// one that is no number, is undefined.
#pragma once
#include <cmath>

namespace yaprak {

// `value` without its decimals, within [least, most]; `least` for what is no number.
inline int whole_number(double value, int least, int most) {
    if (!(value > least)) return least;
    return value < most ? int(value) : most;
}

// The same, rounded to the nearest, halves away from zero.
inline int rounded(double value, int least, int most) {
    return whole_number(std::round(value), least, most);
}

}  // namespace yaprak
