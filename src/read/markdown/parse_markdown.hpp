// Markdown -> what is met in it (CommonMark and GFM, by md4c).
#pragma once
#include "read/blocks/markdown_event.hpp"

#include <functional>
#include <string_view>

namespace yaprak {

// Calls `take` whenever a block has ended that stands in no other. What is new since the last call
// is appended to `events`; whoever has read them may clear them. What `take` throws is passed on.
// False where md4c gave up: it had no memory. Addresses and titles that would be longer than twice
// the text are left out, for many references can share one: their words say so.
bool parse_markdown(std::string_view text, MarkdownEvents& events,
                    const std::function<void()>& take);

}  // namespace yaprak
