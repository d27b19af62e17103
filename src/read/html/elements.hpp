// HTML's elements -> what they are to a page of print.
#pragma once
#include "model/document.hpp"

#include <cstdint>
#include <string_view>

namespace yaprak {

enum class ElementRole : std::uint8_t {
    // In a line of text.
    plain,  // nothing more than its text
    mark,
    link,
    quotation,
    abbreviation,
    line_break,
    word_break,
    image,
    picture,
    embedded,  // a film, a frame: its address
    ruby_text,
    input,
    // Blocks.
    block,  // nothing more than what is in it
    paragraph,
    heading,
    preformatted,
    rule,
    list,
    item,
    definitions,
    term,
    description,
    quote,
    callout,
    figure,
    figure_caption,
    summary,
    table,
    table_caption,
    table_section,
    row,
    cell,
    // Not shown.
    hidden,   // as in every browser
    dropped,  // and told of
    unknown,
};

struct Element {
    std::string_view name;  // empty where it is unknown
    ElementRole role = ElementRole::unknown;
    Mark mark = Mark::strong;  // of a mark
};

// Of a name in lower case.
[[nodiscard]] Element element_of(std::string_view name);

[[nodiscard]] constexpr bool is_block(ElementRole role) {
    return role >= ElementRole::block && role <= ElementRole::cell;
}

}  // namespace yaprak
