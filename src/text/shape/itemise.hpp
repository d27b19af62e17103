// A paragraph's text -> stretches that HarfBuzz can shape at one go: one style, one face, one
// script, one direction. Where the style's own face lacks a character the fallback fonts are asked,
// for a whole cluster at once: marks, variation selectors and joined emoji stay with their base.
#pragma once
#include "base/error.hpp"
#include "language/letters/bidi.hpp"
#include "model/line.hpp"
#include "text/font/font_book.hpp"
#include "text/shape/prepare.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace yaprak {

struct TextItem {
    std::uint32_t begin = 0, end = 0;  // bytes of the text; never over a '\n'
    std::uint32_t run = 0;             // of the StyledText
    FontIndex font = 0;
    FontIndex own_font = 0;    // of the style
    std::uint32_t script = 0;  // ISO 15924, as HarfBuzz tags it
    std::uint8_t level = 0;    // of embedding; even: left to right (UAX #9)
    double scale = 1;          // of the style's size: fallback letters as high as their neighbours
    bool small_capitals = false;  // the face's own are asked for
    bool word_goes_on = false;    // behind it, in another size
    char32_t missing = 0;         // the item is one character that no font has: its code is shown
};

// A character that is shaped as another one; its text stays.
struct Substitution {
    std::uint32_t offset = 0;
    char32_t character = 0;
};

struct Itemised {
    std::vector<TextItem> items;  // in reading order; they cover all but the '\n's
    std::vector<Substitution> substitutions;
};

// "U+1F9EC"
std::string code_of(char32_t character);

// `runs` are as many as the prepared text has; `fallback` are families, in the order they are
// asked. Warns once of each character that no font has.
Itemised itemise(const PreparedText& prepared, const std::vector<TextRun>& runs,
                 Direction paragraph, const FontBook& fonts,
                 const std::vector<std::string>& fallback, Warnings& warnings);

}  // namespace yaprak
