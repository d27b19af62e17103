// What the codes of a font stand for -> its ToUnicode map (ISO 32000-1, 9.10.3; Adobe technical
// note 5411): what makes text searchable, copyable and audible.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// `texts[i]` is the UTF-8 text of code i + 1. Where it is empty the code stands for U+200B: a glyph
// after the first of a cluster, whose text the first one carries.
std::string to_unicode_map(const std::vector<std::string_view>& texts);

}  // namespace yaprak
