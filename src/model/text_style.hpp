// A paragraph's text with every value of its style present: nothing left to inherit.
#pragma once
#include "base/colour.hpp"
#include "base/length.hpp"
#include "base/source.hpp"
#include "model/form_field.hpp"
#include "model/tags.hpp"
#include "model/text_places.hpp"
#include "model/type.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

struct HyphenPatterns;  // language/breaks/pattern_book.hpp

// How characters look.
struct TextStyle {
    std::string family;
    Length size = 11_pt;
    Length least_size;  // that it is ever made, so that a table or a text fits; 0: any
    int weight = 400;
    Slant slant = Slant::upright;
    Colour colour = Grey{0};
    double tracking = 0;      // of the size
    double word_spacing = 0;  // of the size, added to each space between words
    Length rise;              // of the baseline, upwards: superscripts
    Figures figures = Figures::automatic;
    SmallCaps small_caps = SmallCaps::none;
    std::string lang = "tr";
    const HyphenPatterns* patterns = nullptr;  // of `lang`, where it has some
    bool hyphenate = true;  // false in headings, code, addresses and foreign words
    bool underline = false, strikethrough = false;
    std::optional<Colour> highlight;  // behind the text
    bool operator==(const TextStyle&) const = default;

    // So many times as large, but not smaller than it may be.
    void scale(double times) {
        const Length scaled = std::max(size * times, std::min(size, least_size));
        if (size > 0_pt) rise = rise * (scaled / size);
        size = scaled;
    }
};

// A stretch of a paragraph's text in one style, with one tag and one link.
struct TextRun {
    std::size_t end = 0;  // byte in StyledText::text; it begins where the run before it ends
    TextStyle style;
    TagId tag = no_tag;  // a leaf: the marked content that this run's glyphs become
    int link = -1;       // index into Flow::links
    SourcePos at;
    int note = -1;             // a reference to it, index into FlowNotes::notes ...
    bool brings_note = false;  // ... the first one: the note stands below it
    PlaceMarks places = {};    // behind `at`, counted from where the run begins
    std::shared_ptr<const FormField> field = {};  // drawn over its letters, which are only read
    bool operator==(const TextRun&) const = default;
};

// '\n' is a forced line break. Already normalised, cased, with its typographic quotes.
struct StyledText {
    std::string text;
    std::vector<TextRun> runs;
    std::vector<std::size_t> break_hints;  // ascending offsets: a word may be divided there
    bool operator==(const StyledText&) const = default;
};

// How a paragraph's lines are set.
struct ParagraphStyle {
    Align align = Align::left;
    Length leading = 14_pt;
    Length first_line;  // indent of the first line; negative hangs
    bool hyphenate = true;
    int hyphen_before = 2, hyphen_after = 3;  // the least letters that a hyphen leaves
    bool balanced = false;                    // lines of equal length, for titles and headings
    bool protrusion = false;                  // light marks stand over the edges a little
    double letter_spacing = 0;     // how far justification may move letters, of the size ...
    double glyph_scaling = 0;      // ... and widen or narrow them, of their width; both ways
    bool preserve_spaces = false;  // code: spaces and tabs as they are, lines only where told
    bool right_to_left = false;
    int widows = 2, orphans = 2;
    std::string style;  // the style's name, for dumps and warnings
    bool operator==(const ParagraphStyle&) const = default;
};

}  // namespace yaprak
