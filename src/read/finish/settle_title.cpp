#include "model/document.hpp"
#include "read/finish/passes.hpp"

#include <algorithm>

namespace yaprak {
namespace {

const Heading* heading_of(const Block& block) {
    return std::get_if<Heading>(&block.kind);
}

Blocks::iterator first_title(Blocks& blocks) {
    return std::find_if(blocks.begin(), blocks.end(), [](const Block& block) {
        return heading_of(block) && heading_of(block)->level == 1;
    });
}

// A heading of level 1 anywhere, or one of level 2 that the text begins with.
Blocks::iterator said_again(Blocks& blocks, const std::string& title) {
    const auto says_it = [&](const Block& block) {
        return heading_of(block) && plain_text(heading_of(block)->text) == title;
    };
    if (!blocks.empty() && says_it(blocks.front()) && heading_of(blocks.front())->level == 2)
        return blocks.begin();
    const auto first = first_title(blocks);
    return first != blocks.end() && says_it(*first) ? first : blocks.end();
}

// In bytes. A longer heading is no title: titles stand in places of their own, and are tried there
// in many sizes.
constexpr std::size_t longest_title = 1000;

bool may_be_title(const Block& block) {
    std::size_t size = 0;
    if (heading_of(block))
        for (const Span& span : heading_of(block)->text) size += span.text.size();
    return heading_of(block) && size <= longest_title;
}

// The heading of the first level that the page is called by without a title of its own, as with
// most generators; end: none is.
Blocks::iterator titling_heading(Blocks& blocks) {
    const auto heading = first_title(blocks);
    return heading != blocks.end() && may_be_title(*heading) ? heading : blocks.end();
}

bool has_note(const Spans& spans) {
    return std::any_of(spans.begin(), spans.end(), [](const Span& span) { return span.note >= 0; });
}

}  // namespace

bool has_title(Document& document) {
    return !document.front.title.empty() ||
           titling_heading(document.blocks) != document.blocks.end();
}

// Without a title of its own the page is called by its first heading of the first level, else by
// its file; a heading that says the title again is taken out.
void settle_title(Document& document, Warnings&) {
    Spans& title = document.front.title;
    Blocks& blocks = document.blocks;
    if (!title.empty()) {
        const auto heading = said_again(blocks, plain_text(title));
        if (heading == blocks.end()) return;
        if (has_note(heading_of(*heading)->text)) title = heading_of(*heading)->text;
        blocks.erase(heading);
        return;
    }
    const auto heading = titling_heading(blocks);
    if (heading == blocks.end()) {
        title.push_back({document.name, {}, -1, {}, {document.source}});
        return;
    }
    title = heading_of(*heading)->text;
    blocks.erase(heading);
}

}  // namespace yaprak
