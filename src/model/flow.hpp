// Blocks in reading order with every style value present: nothing left to inherit, no name left to
// look up. Document x Layout x Clinic, made by style/, read by page/ and text/.
#pragma once
#include "base/colour.hpp"
#include "base/date.hpp"
#include "base/geometry.hpp"
#include "base/source.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "model/tags.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace yaprak {

struct HyphenPatterns;  // language/breaks/pattern_book.hpp

// The letters that are shown as small capitals: the small ones, or the capitals as well.
enum class SmallCaps : std::uint8_t { none, small, all };

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
    bool protrusion = false;       // light marks stand over the edges a little
    double letter_spacing = 0;     // how far justification may move letters, of the size ...
    double glyph_scaling = 0;      // ... and widen or narrow them, of their width; both ways
    bool preserve_spaces = false;  // code: spaces and tabs as they are, lines only where told
    bool right_to_left = false;
    int widows = 2, orphans = 2;
    std::string style;  // the style's name, for dumps and warnings
    bool operator==(const ParagraphStyle&) const = default;
};

struct FlowBlock;
using FlowBlocks = std::vector<FlowBlock>;

// An entry of the outline.
struct Bookmark {
    int level = 1;  // from 1, no level skipped
    std::string title;
    SourcePos at = {};
};

struct TextBlock {
    StyledText text;
    ParagraphStyle style;
    std::optional<Bookmark> bookmark;
    int target = -1;   // what Link::target means when it leads here
    int page_of = -1;  // a target: the number of its page ends the last line, behind leaders
};

struct FlowListItem {
    StyledText mark;  // "1." or a bullet or a box to tick, set right-aligned in the mark's column
    FlowBlocks body;
    SourcePos at;
    int target = -1;  // what Link::target means when it leads here
};

struct ListBlock {
    std::vector<FlowListItem> items;
    ParagraphStyle mark_style;
    Length gap;         // between the mark and the text
    Length item_space;  // between items
    int columns = 1;    // balanced columns that the items are set in; mark_style says the direction
};

struct FlowCell {
    StyledText text;
    ParagraphStyle style;
    TagId tag = no_tag;
    bool decimal = false;  // a number, its decimal sign below those of its column
};

struct FlowRow {
    std::vector<FlowCell> cells;  // one per column
    SourcePos at;
};

struct TableBlock {
    std::vector<FlowRow> head;  // repeated on each page
    std::vector<FlowRow> rows;
    Length cell_padding_x, cell_padding_y;
    Length rule_width;
    Colour rule = Grey{0.7};
    std::optional<Colour> head_fill;
    bool right_to_left = false;           // the first column stands at the right
    double least_size = 1;                // of its type, to make it fit ...
    TooWide too_wide = TooWide::records;  // ... and what is done if it still doesn't
    std::optional<TextBlock> continued;   // over each part but the first: "devam"
    Length continued_gap;
};

struct FigureBlock {
    int image = -1;      // index into Document::images
    TagId tag = no_tag;  // the leaf of the figure's element
    int link = -1;       // index into Flow::links
    std::string alt;
    std::string missing;  // the author's word, shown in a box when there is no picture
    std::optional<TextBlock> caption;
    Length caption_gap = 6_pt;
    bool may_move = false;  // behind text that follows it, where it would leave a hole
    Length most_height;     // 0: what is usual
    Align align = Align::left;
};

// A group on a ground of its own: quote, callout, code.
struct BoxBlock {
    FlowBlocks blocks;
    std::optional<Colour> fill;
    std::optional<Colour> rule;  // down the side where its lines begin
    Length rule_width;
    Length padding_x, padding_y;
    bool right_to_left = false;
};

struct RuleBlock {
    Colour colour = Grey{0.7};
    Length width = 0.5_pt;
};

// The clinic's card that closes the brochure: lines of text on a ground, a code at the right.
struct CardBlock {
    FlowBlocks lines;
    Colour fill = Grey{0};
    Length padding;
    std::string qr;         // text of the code; empty: none
    TagId qr_tag = no_tag;  // the leaf of the code's figure
    int logo = -1;          // index into Document::images; -1: none
    TagId logo_tag = no_tag;
    Colour code_dark = Grey{0}, code_light = Grey{1};
    Length code_size = 24_mm;
    bool right_to_left = false;  // the code at the left
};

// The header: a picture across the paper or a part of it, or a designed ground in its place.
struct Hero {
    Length height;
    bool bleed = true;  // over the paper's edges; if not, it keeps to the margins
    Shape shape = Shape::plain;
    Length radius;
    int image = -1;  // index into Document::images; -1: the designed ground
    Fit fit = Fit::cover;
    double focus_x = 0.5, focus_y = 0.5;
    TagId tag = no_tag;  // the leaf of the figure's element; no_tag: decoration
    int logo = -1;       // on the designed ground
    Colour ground = Grey{0.2}, figure = Grey{0.4}, accent = Grey{0.6};  // from dark to light
    bool right_to_left = false;                                         // mirrored
};

// The header in an area of its own.
struct HeroBlock {
    Hero hero;
};

struct QrBlock {
    std::string text;
    TagId tag = no_tag;  // the leaf of the code's figure
    Length size;
    Colour dark = Grey{0}, light = Grey{1};
    Align align = Align::left;
};

// Rows of lines to write on; under each line what is to be written, in equal columns.
struct BlankBlock {
    int rows = 1;
    Length step;                    // from line to line; above the first one
    std::vector<TextBlock> labels;  // empty: one line a row, with nothing under it
    Length gap;                     // between columns
    Colour colour = Grey{0.7};
    Length width = 0.5_pt;
    bool right_to_left = false;
};

struct FlowBlock {
    SourcePos at;
    Length space_before, space_after;  // between two blocks the larger of the two counts
    Length indent_left, indent_right;
    bool keep_with_next = false;
    bool keep_together = false;
    bool span = false;  // across all columns
    std::variant<TextBlock, ListBlock, TableBlock, FigureBlock, BoxBlock, RuleBlock, CardBlock,
                 HeroBlock, QrBlock, BlankBlock>
        kind;
};

// What stands in a FixedArea.
struct FlowArea {
    std::string name;
    SourcePos at;
    Rect box;
    FlowBlocks blocks;
    std::optional<Colour> fill;
    double opacity = 1;
    Length padding_x, padding_y;
    VerticalAlign align = VerticalAlign::top;
};

struct FlowNote {
    int reference_target = -1;  // what Link::target means when it leads to its first reference
    bool within_note = false;   // that reference stands in the text of a note before it
};

// The notes at the foot of the areas in which their first references stand.
struct FlowNotes {
    ListBlock texts;              // an item each, in the order of their numbers ...
    std::vector<FlowNote> notes;  // ... and what else is known of it
    Length space;                 // from the text above to the rule, at least
    std::optional<Colour> rule;
    Length rule_width, rule_length;
    Length gap;                  // from the rule to the first note
    bool right_to_left = false;  // the rule at the right
};

// A line of furniture with its styles resolved. The texts keep {{page}} and {{pages}}.
struct FlowFurniture {
    Length baseline;
    StyledText left, centre, right;
    bool is_foot = false;
    std::optional<Colour> rule;
    Length rule_distance;
    Length rule_width = 0.5_pt;
    bool right_to_left = false;  // left and right have changed places already
};

// What the file says of itself.
struct Metadata {
    std::string title;
    std::string author;
    std::string subject;
    std::string category;
    std::string lang = "tr";
    SourcePos lang_at;           // where the author said so
    bool right_to_left = false;  // how pages lie beside each other
    std::optional<Date> date;
};

struct Flow {
    SourcePos at;  // the page's own file
    Metadata metadata;
    TagTree tags;
    std::vector<Link> links;
    std::optional<Hero> hero;
    FlowBlocks blocks;
    FlowNotes notes;
    std::optional<FlowBlock> card;  // on the last page if it fits; never on a page of its own
    FlowBlocks rest;  // below the text and on the pages behind it: at its end a BlankBlock, which
                      // has as many rows as there is room for
    std::vector<std::vector<FlowFurniture>> furniture;  // for each of Layout::masters
    std::vector<std::vector<FlowArea>> areas;           // likewise
    std::optional<Colour> ground;                       // under everything
    std::vector<std::string> fallback_fonts;
};

// One line a block with its resolved style, indented: for tests and --dump flow.
std::string dump(const Flow& flow);

}  // namespace yaprak
