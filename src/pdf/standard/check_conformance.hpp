// Finds, before a file is written, what would break the standards that it claims.
#pragma once
#include "base/error.hpp"

#include <string_view>

namespace yaprak {

struct Pages;

// Throws Error, in the author's words and at the place of what the author wrote: a language that is
// no language, an address that is longer than a file can hold, a glyph that shows nothing; and for
// a page too large, which has no place.
void check_conformance(const Pages& pages);

// Warns of descriptions, titles and headings whose end a PDF cannot hold. `page` is the place of
// what the page says of itself.
void warn_of_long_texts(const Pages& pages, const SourcePos& page, Warnings& warnings);

// Whether a text is a language tag of BCP 47, such as "tr", "de-AT" or "zh-Hant".
bool is_language_tag(std::string_view text);

}  // namespace yaprak
