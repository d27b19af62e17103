// Where the bytes of a text stand in the author's file: the place of its first byte, and a mark
// wherever the place of what follows cannot be counted on from there.
#pragma once
#include "base/source.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace yaprak {

struct PlaceMark {
    std::size_t offset = 0;  // the byte of the text that stands there
    int line = 0, column = 0;
    bool is_escaped = false;  // written as "\<" or "&lt;": it is meant to be seen
    bool operator==(const PlaceMark&) const = default;
};

// In ascending order, of a text that begins at `begin`.
using PlaceMarks = std::vector<PlaceMark>;

// Returns the place of the byte `offset` of `text`: `begin` itself where that is not known, and the
// mark before it where it stands more than 4,096 bytes behind.
[[nodiscard]] SourcePos place_in(std::string_view text, const SourcePos& begin,
                                 const PlaceMarks& marks, std::size_t offset);

}  // namespace yaprak
