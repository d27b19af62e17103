// The front matter of a page, in YAML, TOML or JSON -> FrontMatter.
#pragma once
#include "read/blocks/reading.hpp"
#include "read/front/split_front_matter.hpp"

namespace yaprak {

// Fills the document's front matter; what it says of dates and publishing that cannot be understood
// is a warning, and so is a key that is spelt nearly as a known one. Throws Error for broken YAML,
// TOML or JSON.
void read_front_matter(const SplitPage& page, const FileName& file, Reading& reading);

}  // namespace yaprak
