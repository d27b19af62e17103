// Shaped text: glyphs with their places and the text they stand for, and the lines made of them.
#pragma once
#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "model/form_field.hpp"
#include "model/tags.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

using FontIndex = std::uint16_t;  // of a face in the FontBook

struct Glyph {
    std::uint32_t id = 0;                        // in the font's own numbering
    Length advance;                              // with kerning, tracking and justification in it
    Length x_offset, y_offset;                   // from the pen, y upwards
    std::uint32_t text_begin = 0, text_end = 0;  // bytes of GlyphRun::text it stands for; empty for
                                                 // the later glyphs of a cluster
};

// Glyphs of one face, size and colour on one baseline, in drawing order (left to right).
struct GlyphRun {
    FontIndex font = 0;
    Length size;
    Colour colour = Grey{0};
    std::string text;  // in reading order; U+00AD for the hyphen that a line end added
    std::vector<Glyph> glyphs;
    bool right_to_left = false;
    bool upwards = false;    // set a quarter turn to the left: in a table that lies on its side
    bool is_hidden = false;  // read, not seen: something is drawn in its place
    double glyph_scale = 1;  // across: what justification made of the glyphs' widths ...
    Length letter_space;     // ... and put between them; both are in the advances
    Length word_space;       // what the style adds to each space; in the advances too

    Length width() const {
        Length sum;
        for (const Glyph& glyph : glyphs) sum += glyph.advance;
        return sum;
    }
};

// A glyph run in a line, with what it carries over from its TextRun.
struct LineRun {
    Length x;     // from the line's left edge
    Length rise;  // of the baseline, upwards
    GlyphRun glyphs;
    TagId tag = no_tag;
    int link = -1;
    int note = -1;  // that this run brings along
    bool underline = false, strikethrough = false;
    std::optional<Colour> highlight;
    FontIndex own_font = 0;  // the style's face and size, for what is drawn below and behind: the
    Length own_size;         // glyphs may be of another, or scaled
    bool framed = false;     // the code of a character that no font has
    std::shared_ptr<const FormField> field = {};  // drawn in place of its glyphs
    int turn = 0;  // when it is read; of equals, the left one comes first
};

struct Line {
    std::vector<LineRun> runs;
    Length x;      // of the line's left edge from the column's, by its alignment and indent
    Length width;  // as set, without what stands over its edges: spaces, protruding marks
    Length ascent, descent;  // of the tallest text in it, both positive
    Length height;           // baseline to baseline: the leading
    bool hyphenated = false;
    double ratio = 0;  // how far its spaces were stretched (> 0) or shrunk (< 0) of what they allow
};

}  // namespace yaprak
