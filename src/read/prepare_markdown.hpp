// What must be put right in a page before CommonMark's rules see it: Liquid tags and shortcodes of
// site generators go, bold that Turkish authors close behind a comma becomes closable.
#pragma once
#include "read/reading.hpp"
#include "read/source_map.hpp"

#include <string_view>
#include <vector>

namespace yaprak {

// The edits in order. Code is left alone. What is dropped is told once for each kind.
std::vector<Edit> prepare_markdown(std::string_view body, const FileName& file, int first_line,
                                   Reading& reading);

}  // namespace yaprak
