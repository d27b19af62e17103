// What must be put right in a text before CommonMark's rules see it: the edits of all passes of
// read/dialect/passes.hpp.
#pragma once
#include "read/blocks/reading.hpp"
#include "read/source/source_map.hpp"

#include <vector>

namespace yaprak {

// The edits of source.text(), in order, none inside another. What a pass drops is told once for
// each kind, a reference to a note that is not there once for each label.
[[nodiscard]] std::vector<Replacement> prepare_markdown(SourceMap& source, Reading& reading);

}  // namespace yaprak
