// What a Markdown parser meets in a text, one after the other: parts that open and close, and what
// stands in them.
#pragma once
#include "model/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

enum class MarkdownPart : std::uint8_t {
    // They open and close: blocks, then spans.
    quote,
    list,
    item,
    heading,
    paragraph,
    code,
    html,
    table,
    head,
    body,
    row,
    cell,
    mark,
    link,
    // They stand for themselves.
    rule,
    image,
    words,
    code_words,
    entity,
    null,
    hard_break,
    soft_break,
    raw_html,
};

struct MarkdownEvent {
    MarkdownPart part = MarkdownPart::words;
    bool closes = false;
    bool ordered = false, tight = true;          // of a list
    char sign = 0;                               // of a list: its delimiter or bullet
    TaskState task = TaskState::none;            // of an item
    ColumnAlign align = ColumnAlign::automatic;  // of a cell
    Mark mark = Mark::strong;
    unsigned number = 0;  // a heading's level, a list's start, a table's columns
    int words = -1;       // index into MarkdownEvents::words: of a link, an image, code
    // Of what stands for itself: as it is written, its entity included. A part of the text that was
    // parsed, but for some line breaks. Of an image: its address, which tells its place.
    std::string_view piece = {};
};

// Decoded.
struct WrittenWords {
    std::string address;  // of code: its language
    std::string title, alternative;
    bool is_left_out = false;  // the address and the title, see parse_markdown()
};

struct MarkdownEvents {
    std::vector<MarkdownEvent> list;
    std::vector<WrittenWords> words;
    void clear() {
        list.clear();
        words.clear();
    }
};

}  // namespace yaprak
