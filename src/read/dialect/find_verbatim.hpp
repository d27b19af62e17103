// Where the characters of a text are no prose beside code and HTML: addresses, tags of site
// generators, attribute lists, the info of fences.
#pragma once
#include "read/dialect/scan_markdown.hpp"

#include <string_view>

namespace yaprak {

// In ascending order and apart, in time linear in the text.
MarkdownScan::Ranges find_verbatim(std::string_view body);

}  // namespace yaprak
