// A correction of a text: what stands in [begin, end) becomes `text`. Lists of edits are in order
// and do not overlap, so that runs of styles over the same text can be moved along.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct ByteRange {
    std::size_t begin = 0, end = 0;
};

struct Edit {
    std::size_t begin = 0, end = 0;
    std::string text;
};

using Edits = std::vector<Edit>;

std::string with_edits(const Edits& edits, std::string_view text);

// Where the byte at `offset` of the old text stands in the new one; inside an edit: at its end.
std::size_t moved(const Edits& edits, std::size_t offset);

// Moves many offsets, which ascend, in one pass.
void move_all(const Edits& edits, std::vector<std::size_t>& offsets);

}  // namespace yaprak
