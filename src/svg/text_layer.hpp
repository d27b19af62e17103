// The words of a page in the order in which they are read, over their outlines: to be selected,
// searched and heard. What is seen is not painted here.
#pragma once
#include "model/page.hpp"
#include "svg/svg_options.hpp"

#include <string>
#include <vector>

namespace yaprak {

// Each node's place in the order in which the tags are read.
[[nodiscard]] std::vector<int> reading_order(const TagTree& tags);

// Words without a paint, as wide as their glyphs; headings and pictures say what they are. Running
// heads and folios come last and are not heard. `order` is that of the tags.
[[nodiscard]] std::string text_layer(const Page& page, const TagTree& tags,
                                     const std::vector<int>& order, const SvgOptions& options);

}  // namespace yaprak
