// A line of text with CommonMark's strong emphasis and emphasis -> spans: for words that stand
// outside a page's Markdown, as in a layout and in the title of a picture.
#pragma once
#include "model/spans.hpp"

namespace yaprak {

// "**Kedi-deve.** Yavaşça" is a strong span and a plain one. A star that opens stands before no
// space and one that closes behind none; one that has no partner is a star.
[[nodiscard]] Spans marked_spans(const std::string& text, const SourcePos& at);

}  // namespace yaprak
