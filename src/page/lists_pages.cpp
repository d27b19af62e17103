// A list of contents stands as lines of text, or as the lines of a box.
#include "page/lists_pages.hpp"

#include "model/flow.hpp"

#include <algorithm>

namespace yaprak {

namespace {

bool lists_pages(const FlowBlocks& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const FlowBlock& block) {
        const FlowBlock* inner = &block;
        if (const auto* box = std::get_if<BoxBlock>(&block.kind))
            if (!box->blocks.empty()) inner = &box->blocks.front();
        const auto* text = std::get_if<TextBlock>(&inner->kind);
        return text && text->page_of >= 0;
    });
}

}  // namespace

bool lists_pages(const Flow& flow) {
    if (lists_pages(flow.blocks)) return true;
    for (const auto& areas : flow.areas)
        for (const FlowArea& area : areas)
            if (lists_pages(area.blocks)) return true;
    return false;
}

}  // namespace yaprak
