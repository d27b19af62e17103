// Markdown -> blocks (CommonMark, with GFM's tables, strikethrough, task lists and autolinks) and
// notes.
#pragma once
#include "read/blocks/reading.hpp"
#include "read/source/source_map.hpp"

#include <string_view>

namespace yaprak {

// `body` begins on `first_line` of the file. Links, images and notes are
// added to the document.
Blocks read_markdown(std::string_view body, const FileName& file, int first_line, Reading& reading);

// A text alone, its notes already found: the page without them, or one of them.
Blocks read_blocks(SourceMap& text, Reading& reading);

// A text that is HTML altogether.
Blocks read_html_blocks(SourceMap& text, Reading& reading);

// One line of running text, such as a title: its inline marks and nothing else. All of it is at
// `at`.
Spans read_inline_markdown(std::string_view line, const SourcePos& at, Reading& reading);

}  // namespace yaprak
