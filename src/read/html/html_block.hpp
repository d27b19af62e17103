// A block of HTML inside Markdown -> paragraphs of its text, its headings, images and rules.
#pragma once
#include "read/blocks/block_builder.hpp"

#include <string_view>

namespace yaprak {

void read_html_block(std::string_view html, const SourcePos& at, BlockBuilder& builder);

}  // namespace yaprak
