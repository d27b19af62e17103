// How a text may be made to fill its pages.
#pragma once
#include "base/length.hpp"

#include <cstdint>
#include <optional>

namespace yaprak {

// How far the setting may give so that the text fills its pages: from tight to generous.
template <class T>
struct Limits {
    T least{}, most{};
};

// What stands in the room that the text leaves empty.
enum class Rest : std::uint8_t { none, notes };

struct FitLayout {
    int pages = 0;  // to be filled; 0: as many as it takes
    std::optional<Limits<Length>> size,
        image;                              // of the body's type; how high the header picture is
    std::optional<Limits<double>> leading;  // of the body, of its size
    std::optional<Limits<double>> spacing;  // of the spaces between blocks, of what they are else
    Rest rest = Rest::none;
};

}  // namespace yaprak
