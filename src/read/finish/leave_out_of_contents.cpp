// The classes that kramdown and Pandoc have for this style nothing: they are taken off.
#include "model/document.hpp"
#include "read/finish/passes.hpp"

#include <string_view>
#include <vector>

namespace yaprak {
namespace {

bool hides(std::string_view style) {
    return style == "no_toc" || style == "notoc" || style == "unlisted";
}

// The blocks that stand in a block and may hold headings.
Blocks* blocks_in(Block& block) {
    if (auto* quote = std::get_if<Quote>(&block.kind)) return &quote->blocks;
    if (auto* callout = std::get_if<Callout>(&block.kind)) return &callout->blocks;
    return nullptr;
}

}  // namespace

void leave_out_of_contents(Document& document, Warnings&) {
    std::vector<Blocks*> waiting = {&document.blocks};
    while (!waiting.empty()) {
        Blocks& blocks = *waiting.back();
        waiting.pop_back();
        for (Block& block : blocks) {
            if (Blocks* inner = blocks_in(block)) waiting.push_back(inner);
            auto* heading = std::get_if<Heading>(&block.kind);
            if (!heading || !hides(block.style)) continue;
            heading->is_listed = false;
            block.style.clear();
        }
    }
}

}  // namespace yaprak
