// How long a page's text is, and how many pictures stand in it: by that a layout chooses variants.
#pragma once
#include "model/document.hpp"

namespace yaprak {

// Words are parted by white space; what stands in notes is not counted.
[[nodiscard]] int count_words(const Blocks& blocks);
// Pictures in the text, also in rows and in cells of tables.
[[nodiscard]] int count_pictures(const Blocks& blocks);

}  // namespace yaprak
