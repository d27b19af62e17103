// What must be put right in a text before CommonMark's rules see it: the edits of all passes of
// read/dialect/passes.hpp.
#pragma once
#include "read/blocks/reading.hpp"
#include "read/source/source_map.hpp"

#include <deque>

namespace yaprak {

// source.text() after each stage that edits it, the last of them for the parser; none where there
// is nothing to put right. `source` must outlive them. What a pass drops is told once for each
// kind, a reference to a note that is not there once for each label.
[[nodiscard]] std::deque<SourceMap> prepare_markdown(SourceMap& source, Reading& reading);

// The same for a line of text from the front matter, where numbers alone are kept and bold mended.
[[nodiscard]] std::deque<SourceMap> prepare_line(SourceMap& source, Reading& reading);

}  // namespace yaprak
