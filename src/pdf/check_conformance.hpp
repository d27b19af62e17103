// Asked before a file is written: what would break the standards that it claims.
#pragma once
#include "model/page.hpp"

#include <string_view>

namespace yaprak {

// Throws Error, in the author's words and, where it is known, at the place: a language that is no
// language, an address that is longer than a file can hold, a page too large, a glyph
// that shows nothing.
void check_conformance(const Pages& pages);

// BCP 47: "tr", "de-AT", "zh-Hant".
bool is_language_tag(std::string_view text);

}  // namespace yaprak
