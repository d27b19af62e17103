// Jekyll's variables, {% assign %} and {% if %} in a page's source, before it is read as Markdown.
#pragma once
#include "read/blocks/reading.hpp"
#include "read/source/source_map.hpp"

#include <vector>

namespace yaprak {

// The edits that put the values in their places, in order and apart. Code is left alone, and so are
// placeholders of yaprak's own ({{title}}, {{#if name}}) and tags that others know. A name without
// a value is left out, with one warning for each; a loop is left out with all that it repeats.
[[nodiscard]] std::vector<Replacement> fill_liquid(SourceMap& source, Reading& reading);

// The same of a value of the front matter, which is read before the text: what the page says of
// itself is what its front matter says by now.
[[nodiscard]] std::string fill_liquid_value(std::string_view text, const SourcePos& at,
                                            Reading& reading);

}  // namespace yaprak
