// A Document as its reader meets it: one text a paragraph, heading, item or cell, in reading order,
// each with the places of its words. Code and rules are left out.
#pragma once
#include "model/document.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace yaprak {

enum class TextKind : std::uint8_t {
    title,
    lead,
    heading,
    paragraph,
    item,  // of a list: its own lines; paragraphs within it are paragraphs
    cell,
    table_head,
    caption,
    term,
    note,
    alternative,  // of a picture
};

struct CheckedText {
    TextKind kind = TextKind::paragraph;
    int level = 0;  // of a heading
    std::string text;
    const Spans* spans = nullptr;  // whose texts it is, one after the other; none of an alternative
    bool in_callout = false;
    SourcePos at;  // where its first span says none

    // Where the byte stands in the author's file, as near as is known.
    [[nodiscard]] SourcePos place(std::size_t offset) const;
    // The span that holds the byte; null at the end.
    [[nodiscard]] const Span* span_at(std::size_t offset) const;
};

// Finds the spans of ascending bytes, each in passing.
class SpanCursor {
public:
    explicit SpanCursor(const CheckedText& text) : text_(text) {}
    // The span that holds the byte; null at the end.
    const Span* at(std::size_t offset);

private:
    const CheckedText& text_;
    std::size_t span_ = 0, begin_ = 0;
};

// A picture of the document, as the page shows it, where its block stands.
struct PlacedFigure {
    const Figure* figure = nullptr;
    const SourcePos* at = nullptr;
};

// Those of blocks, rows and cells, in reading order. `document` must outlive them.
[[nodiscard]] std::vector<PlacedFigure> figures_of(const Document& document);

// `document` must outlive the texts.
[[nodiscard]] std::vector<CheckedText> checked_texts(const Document& document);

// Calls visit(block) for each block, those within others too, in reading order. The reader caps how
// deep blocks nest.
void for_each_block(const Blocks& blocks, const std::function<void(const Block&)>& visit);

}  // namespace yaprak
