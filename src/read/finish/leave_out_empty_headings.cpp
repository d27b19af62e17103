// A heading promises text. Where what stood below it was taken out, a list of contents above all,
// or was never written, it promises nothing.
#include "base/text.hpp"
#include "model/document.hpp"
#include "read/finish/passes.hpp"

#include <algorithm>

namespace yaprak {
namespace {

bool is_heading(const Block& block) {
    return std::holds_alternative<Heading>(block.kind);
}

bool is_break(const Block& block) {
    return std::holds_alternative<PageBreak>(block.kind) ||
           std::holds_alternative<Rule>(block.kind);
}

void tell(const Block& heading, Warnings& warnings) {
    warnings.add(Code::markup_dropped, heading.at,
                 "nothing stands below the heading " +
                     in_quotes(plain_text(std::get<Heading>(heading.kind).text)),
                 "it is left out: write something below it, or take it away");
}

}  // namespace

// From the end to the begin: a heading below which all headings are left out is left out too.
void leave_out_empty_headings(Document& document, Warnings& warnings) {
    Blocks& blocks = document.blocks;
    const bool has_text = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
        return !is_heading(block) && !is_break(block);
    });
    if (!has_text) return;
    constexpr int deepest = 99;
    int below =
        0;  // the level of the heading behind, 0: the document ends; deepest: text stands there
    std::vector<bool> stays(blocks.size(), true);
    for (std::size_t i = blocks.size(); i-- > 0;) {
        if (is_break(blocks[i])) continue;
        const auto* heading = std::get_if<Heading>(&blocks[i].kind);
        const int level = heading ? heading->level : deepest;
        if (heading && below <= level && heading->level > 1) {
            stays[i] = false;
            tell(blocks[i], warnings);
            continue;
        }
        below = level;
    }
    std::size_t i = 0;
    std::erase_if(blocks, [&](const Block&) { return !stays[i++]; });
}

}  // namespace yaprak
