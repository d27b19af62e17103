// Markdown -> blocks (CommonMark, with GFM's tables, strikethrough, task lists and autolinks).
#pragma once
#include "read/reading.hpp"

#include <string_view>

namespace yaprak {

// `body` begins on `first_line` of the file. Links and images are added to the document.
Blocks read_markdown(std::string_view body, const FileName& file, int first_line, Reading& reading);

// One line of running text, such as a title: its inline marks and nothing else. All of it is at
// `at`.
Spans read_inline_markdown(std::string_view line, const SourcePos& at, Reading& reading);

}  // namespace yaprak
