// Marks that ask for another file's text -> that text, in their places.
#pragma once
#include "read/blocks/reading.hpp"
#include "read/source/source_map.hpp"

#include <vector>

namespace yaprak {

// In order and apart. The file must lie in the site; its own marks are heeded, up to eight deep and
// a megabyte in all. What is missing, too much or holds itself is left out with a warning; of a
// note of Obsidian's that is missing the mark stays.
[[nodiscard]] std::vector<Replacement> set_inclusions(SourceMap& source, Reading& reading);

}  // namespace yaprak
