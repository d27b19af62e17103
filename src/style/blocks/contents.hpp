// The headings of a page -> the list of them that stands before the text, each with its page.
#pragma once
#include "style/blocks/block_maker.hpp"

#include <vector>

namespace yaprak {

// `body` are the page's blocks, already made; `depth` levels of its headings are listed. Nothing
// where it has none. What an entry leads to is added to `links`; `title` and `list` are the
// elements that the title and the entries go to.
FlowBlocks make_contents(const FlowBlocks& body, int depth, const StyleBook& styles,
                         const BlockMaker& blocks, TextMaker& texts, const TextPlace& title,
                         const TextPlace& list, TagTree& tags, std::vector<Link>& links);

}  // namespace yaprak
