// kramdown's abbreviations. They are looked for before notes are cut out of the page, because they
// hold in the notes' texts too.
#pragma once
#include "base/error.hpp"
#include "read/source/source_map.hpp"

#include <vector>

namespace yaprak {

// The edits of a page's source, in order and apart; none where it defines no abbreviation.
[[nodiscard]] std::vector<Replacement> mark_abbreviations(SourceMap& source, Warnings& warnings);

}  // namespace yaprak
