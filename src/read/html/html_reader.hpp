// The tree of an HTML text, in which Markdown's parts have their places -> what a BlockBuilder is
// told of it.
#pragma once
#include "read/blocks/block_builder.hpp"
#include "read/blocks/markdown_event.hpp"
#include "read/html/html_text.hpp"
#include "read/source/piece_places.hpp"

#include <functional>

namespace yaprak {

struct HtmlReading {
    const HtmlText& text;
    const MarkdownEvents& events;
    // Tells the builder of one of Markdown's events.
    const std::function<void(const MarkdownEvent&)>& play;
    PiecePlaces& places;
    BlockBuilder& builder;
};

// Never fails. What is not shown, and tags that nobody knows, are told of once a kind.
void read_html(const HtmlReading& reading);

}  // namespace yaprak
