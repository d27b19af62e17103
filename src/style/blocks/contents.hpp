// The headings of a page -> the list of them that stands before the text, each with its page.
#pragma once
#include "style/blocks/block_maker.hpp"

namespace yaprak {

// `body` are the page's blocks, already made; so many levels of its headings are listed as the
// layout says. Nothing where it has none. What an entry leads to is added to the flow's links;
// `title` and `list` are the elements that the title and the entries go to.
FlowBlocks make_contents(const FlowBlocks& body, const FlowContext& context,
                         const BlockMaker& blocks, TextMaker& texts, const TextPlace& title,
                         const TextPlace& list);

}  // namespace yaprak
