// Work that is done for one drawing, counted against image/svg/limits.hpp.
#pragma once
#include "base/error.hpp"

#include <cstddef>

namespace yaprak::svg {

struct Budget {
    std::size_t composed = 0, painted = 0, forms = 0, steps = 0, stops = 0, matches = 0,
                substituted = 0, letters = 0, stretches = 0, pixels = 0;

    // Throws Error without a place when more is spent than `most`.
    static void spend(std::size_t& spent, std::size_t amount, std::size_t most) {
        spent += amount;
        if (spent > most) throw Error(Code::image_unreadable, {}, " is too large a drawing");
    }
};

}  // namespace yaprak::svg
