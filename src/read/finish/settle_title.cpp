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

bool has_note(const Spans& spans) {
    return std::any_of(spans.begin(), spans.end(), [](const Span& span) { return span.note >= 0; });
}

}  // namespace

// Without a title of its own the page is called by its first heading, else by its file; a heading
// that says the title again is taken out.
void settle_title(Document& document, Warnings&) {
    Spans& title = document.front.title;
    Blocks& blocks = document.blocks;
    auto heading = first_title(blocks);
    if (!title.empty()) {
        if (heading == blocks.end() || plain_text(heading_of(*heading)->text) != plain_text(title))
            return;
        if (has_note(heading_of(*heading)->text)) title = heading_of(*heading)->text;
        blocks.erase(heading);
        return;
    }
    if (heading == blocks.end() && !blocks.empty() && heading_of(blocks.front()))
        heading = blocks.begin();
    if (heading == blocks.end()) {
        title.push_back({document.name, {}, -1, {}, {document.source}});
        return;
    }
    title = heading_of(*heading)->text;
    blocks.erase(heading);
}

}  // namespace yaprak
