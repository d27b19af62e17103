#include "page/fit/shows_card.hpp"

#include "model/flow.hpp"
#include "model/page.hpp"

#include <algorithm>

namespace yaprak {

namespace {

// A leaf of the card; no_tag where there is none.
TagId tag_of_card(const Flow& flow) {
    if (!flow.card) return no_tag;
    for (const FlowBlock& line : std::get<CardBlock>(flow.card->kind).lines)
        if (const auto* text = std::get_if<TextBlock>(&line.kind))
            if (!text->text.runs.empty()) return text->text.runs.front().tag;
    return no_tag;
}

bool holds(const Page& page, TagId tag) {
    return std::any_of(page.items.begin(), page.items.end(),
                       [&](const Item& item) { return item.tag == tag; });
}

}  // namespace

bool has_card(const Flow& flow) {
    return tag_of_card(flow) != no_tag;
}

bool shows_card(const Pages& pages, const Flow& flow) {
    const TagId card = tag_of_card(flow);
    return card != no_tag && std::any_of(pages.pages.begin(), pages.pages.end(),
                                         [&](const Page& page) { return holds(page, card); });
}

}  // namespace yaprak
