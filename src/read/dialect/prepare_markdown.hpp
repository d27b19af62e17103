// What must be put right in a text before CommonMark's rules see it: Liquid tags and shortcodes of
// site generators go, bold that Turkish authors close behind a comma becomes closable, references
// to notes become marks (read/blocks/note_marks.hpp).
#pragma once
#include "read/blocks/reading.hpp"
#include "read/source/source_map.hpp"

#include <vector>

namespace yaprak {

// The edits of source.text(), in order. Code is left alone. What is dropped is told once for each
// kind, a reference to a note that is not there once for each label.
std::vector<Replacement> prepare_markdown(SourceMap& source, Reading& reading);

}  // namespace yaprak
