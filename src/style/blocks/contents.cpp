// Headings are found by their bookmarks, those in boxes of their own and in cells of grids too.
#include "style/blocks/contents.hpp"

#include "model/layout.hpp"
#include "style/inline/words.hpp"

#include <algorithm>
#include <vector>

namespace yaprak {
namespace {

// Forty pages of a list that nobody reads; each line of it with its dots takes 50 KB.
constexpr std::size_t most_entries = 1000;

const TextBlock* heading_of(const FlowBlock& block) {
    const FlowBlock* inner = &block;
    if (const auto* box = std::get_if<BoxBlock>(&block.kind))
        if (box->blocks.size() == 1) inner = &box->blocks.front();
    const auto* text = std::get_if<TextBlock>(&inner->kind);
    return text && text->bookmark && text->target >= 0 ? text : nullptr;
}

// What stands in the text, and in the cells of its grids in its place there.
std::vector<const FlowBlock*> in_order(const FlowBlocks& body) {
    std::vector<const FlowBlock*> out, open;
    const auto push = [&](const FlowBlocks& blocks) {
        for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) open.push_back(&*block);
    };
    push(body);
    while (!open.empty()) {
        const FlowBlock& block = *open.back();
        open.pop_back();
        const auto* grid = std::get_if<GridBlock>(&block.kind);
        if (!grid) {
            out.push_back(&block);
            continue;
        }
        for (auto cell = grid->cells.rbegin(); cell != grid->cells.rend(); ++cell)
            push(std::get<BoxBlock>(cell->kind).blocks);
    }
    return out;
}

TextBlock& text_of(FlowBlock& block) {
    if (auto* box = std::get_if<BoxBlock>(&block.kind))
        return std::get<TextBlock>(box->blocks.front().kind);
    return std::get<TextBlock>(block.kind);
}

}  // namespace

FlowBlocks make_contents(const FlowBlocks& body, const FlowContext& context,
                         const BlockMaker& blocks, TextMaker& texts, const TextPlace& title,
                         const TextPlace& list) {
    const StyleBook& styles = context.styles;
    TagTree& tags = context.flow.tags;
    std::vector<Link>& links = context.flow.links;
    FlowBlocks out;
    for (const FlowBlock* const one : in_order(body)) {
        const FlowBlock& block = *one;
        const TextBlock* heading = heading_of(block);
        if (!heading || !heading->bookmark->is_listed ||
            heading->bookmark->level - 1 > context.layout.contents.depth)
            continue;
        if (out.size() == most_entries) {
            context.warnings.add(Code::text_cut, block.at,
                                 "the list of contents ends after 1,000 headings",
                                 "let it go less deep, or make several pages of this one");
            break;
        }
        const std::string& words = heading->bookmark->title;
        const int level = std::max(1, heading->bookmark->level - 1);
        const ElementStyle& style = styles.element("contents-" + std::to_string(level));
        links.push_back({"#", words, block.at, heading->target});
        const TagId entry_tag = tags.add(list.parent, Role::contents_entry);
        const TextPlace place{tags.add(entry_tag, Role::reference), list.ground, false};
        StyledText text = texts.make(words, style, place, block.at, int(links.size()) - 1);
        out.push_back(blocks.text_block(style, std::move(text), block.at));
        TextBlock& entry = text_of(out.back());
        entry.page_of = heading->target;
        entry.style.align = style.paragraph.align;  // the pages of all entries at one side
    }
    if (out.empty()) return out;
    const ElementStyle& style = styles.element("contents-title");
    StyledText words = texts.make(contents_title(styles.lang()), style, title);
    out.insert(out.begin(), blocks.text_block(style, std::move(words), {}));
    out.back().space_after =
        std::max(out.back().space_after, styles.element("contents-end").space_before);
    return out;
}

}  // namespace yaprak
