// How notes are written: "[^1]" where one is referred to, "[^1]: text" where it stands.
#pragma once
#include "read/source/source_map.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// A note's text in the page: the lines [begin, end). `edits`, with offsets from `begin`, take off
// its mark, its indents and the quote signs around it.
struct FoundNote {
    std::string label;
    std::size_t begin = 0, end = 0;
    std::size_t at = 0;  // of its mark
    std::vector<Replacement> edits;
};

// In order. A note goes on with lines indented by four, and with the plain lines of its paragraphs;
// in a quote with the quote's. None begins in code or HTML.
std::vector<FoundNote> find_notes(std::string_view body);

// "1" where "[^1]" begins at `at`, else empty.
std::string_view note_label(std::string_view text, std::size_t at);

}  // namespace yaprak
