// Blocks in reading order with every style value present: nothing left to inherit, no name left to
// look up. Document x Layout x Clinic, made by style/, read by page/ and text/.
#pragma once
#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "base/source.hpp"
#include "model/beside.hpp"
#include "model/bookmark.hpp"
#include "model/break_before.hpp"
#include "model/edge_rule.hpp"
#include "model/hero.hpp"
#include "model/link.hpp"
#include "model/metadata.hpp"
#include "model/tags.hpp"
#include "model/text_style.hpp"
#include "model/too_wide.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace yaprak {

struct FlowBlock;
using FlowBlocks = std::vector<FlowBlock>;

// A small picture beside a heading or an item.
struct FlowIcon {
    int image = -1;  // index into Document::images
    Length size;     // its height
    Length gap;      // from it to the text
};

struct TextBlock {
    StyledText text;
    ParagraphStyle style;
    std::optional<Bookmark> bookmark;
    int target = -1;   // what Link::target means when it leads here
    int page_of = -1;  // a target: the number of its page ends the last line, behind leaders
    std::shared_ptr<const FlowIcon> icon = {};  // before its first line
};

// What is drawn before an item in place of its mark's letters, which are still read.
enum class ItemBox : std::uint8_t { none, empty, ticked };

struct FlowListItem {
    StyledText mark;  // "1." or a bullet or a box to tick, set right-aligned in the mark's column
    FlowBlocks body;
    SourcePos at;
    int target = -1;  // what Link::target means when it leads here
    ItemBox box = ItemBox::none;
};

struct ListBlock {
    std::vector<FlowListItem> items;
    ParagraphStyle mark_style;
    Length gap;         // between the mark and the text
    Length item_space;  // between items
    int columns = 1;    // balanced columns that the items are set in; mark_style says the direction
    Length box_size = 3.5_mm;      // of boxes to tick, which stand before their sign
    Colour box_ground = Grey{1};   // within them
    std::optional<FlowIcon> icon;  // in place of each mark, which is still read
    // A background behind each mark, so far around it, with corners so round: half its height: a
    // circle.
    std::optional<Colour> mark_fill = {};
    Length mark_padding = {}, mark_radius = {};
};

// A picture within a cell or a row: its element's leaf, the link that it is.
struct FlowPicture {
    int image = -1;  // index into Document::images
    TagId tag = no_tag;
    int link = -1;         // index into Flow::links
    Length width;          // that the author wants; 0: none said ...
    double share = 0;      // ... or of the measure
    std::string alt = {};  // shown where there is no picture
};

struct FlowCell {
    StyledText text;
    ParagraphStyle style;
    TagId tag = no_tag;
    bool decimal = false;                    // a number, its decimal sign below those of its column
    int columns = 1, rows = 1;               // that it spans
    std::vector<FlowPicture> pictures = {};  // above the text
};

struct FlowRow {
    std::vector<FlowCell> cells;  // those that begin in it; which columns cells_in_columns() says
    SourcePos at;
};

struct TableBlock {
    std::vector<FlowRow> head;  // repeated on each page
    std::vector<FlowRow> rows;  // the foot's at their end
    Length cell_padding_x, cell_padding_y;
    Length rule_width;
    Colour rule = Grey{0.7};
    std::optional<Colour> head_fill;
    bool right_to_left = false;           // the first column stands at the right
    bool whole_measure = false;           // as wide as the column; else as its words ask for
    double least_size = 1;                // of its type, to make it fit ...
    TooWide too_wide = TooWide::records;  // ... and what is done if it still doesn't
    // Over each part but the first: "devam". Apart, for every block is as large as the largest
    // kind.
    std::shared_ptr<const TextBlock> continued;
    Length continued_gap;
    std::optional<TextBlock> caption;  // above it
    Length caption_gap;
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
    Length width;      // that the author wants; 0: none said ...
    double share = 0;  // ... or of the measure
};

// Pictures beside each other, equal in width, in as many rows as they need.
struct FigureRowBlock {
    std::vector<FigureBlock> figures;
    Length gap;                        // between them, and between rows
    std::optional<TextBlock> caption;  // of all
    Length caption_gap;
    bool right_to_left = false;  // the first one at the right
    int columns = 0;             // how many beside each other; 0: as many as there is room for
    double ratio = 0;            // width to height that each is cut to; 0: as they are
};

// The drawn mark of a callout, beside its title.
enum class BoxSign : std::uint8_t { note, tip, important, warning, danger };

struct BoxMark {
    BoxSign sign = BoxSign::note;
    Length size;
    Colour colour = Grey{0}, ground = Grey{1};
};

// A group on a ground of its own: quote, callout, code.
struct BoxBlock {
    FlowBlocks blocks;
    std::optional<Colour> fill;
    std::optional<Colour> rule;  // down the side where its lines begin
    Length rule_width;
    Length padding_x, padding_y;
    bool right_to_left = false;
    std::optional<BoxMark> mark = {};
    std::shared_ptr<const BoxEdges> edges = {};  // null: it has none
    Length radius = {};                          // of the corners of `fill`
};

struct RuleBlock {
    Colour colour = Grey{0.7};
    Length width = 0.5_pt;
};

// The clinic's card that closes the brochure: lines of text on a ground, a code at the right.
struct CardBlock {
    FlowBlocks lines;
    // Where in `lines` each of its groups begins: the name, how to reach the clinic, where it is.
    std::vector<std::size_t> groups;
    bool is_band = false;              // low, the groups beside each other
    std::optional<TextBlock> caption;  // below the code
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

// One thing that is asked for: words, then the place where it is written.
struct FlowField {
    TextBlock label;
    std::shared_ptr<const FormField> field = {};  // null: the label is all, with its boxes in it
    TagId tag = no_tag;                           // the leaf of the field's element
    std::vector<int> groups = {};                 // of a comb: how many cells each has
    int lines = 1;
    double share = 0;  // of the measure; 0: what the others of its row leave
};

// Rows of them.
struct FieldsBlock {
    std::vector<std::vector<FlowField>> rows;
    Length step;  // from row to row
    Length gap;   // between two of a row
    bool right_to_left = false;
};

// Cells beside each other, those of a row equally high.
struct GridBlock {
    std::vector<FlowBlock> cells;  // each a BoxBlock
    int columns = 2;
    Length gap, row_gap;
    bool right_to_left = false;  // the first one at the right
};

// What few blocks have.
struct FlowExtras {
    std::optional<FlowBeside> beside;
    std::optional<FlowInitial> initial;  // of a TextBlock
    NoteMargin margin = NoteMargin::none;
};

struct FlowBlock {
    SourcePos at;
    Length space_before, space_after;  // between two blocks the larger of the two counts
    Length indent_left, indent_right;
    bool keep_with_next = false;
    bool keep_together = false;
    bool span = false;  // across all columns
    BreakBefore break_before = BreakBefore::none;
    BreakBefore break_after = BreakBefore::none;  // before what follows
    std::variant<TextBlock, ListBlock, TableBlock, FigureBlock, FigureRowBlock, BoxBlock, RuleBlock,
                 CardBlock, HeroBlock, QrBlock, BlankBlock, FieldsBlock, GridBlock>
        kind;
    std::shared_ptr<const FlowExtras> extras = {};  // null mostly
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
    Length radius = {};  // of the corners of `fill`
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

struct Flow {
    SourcePos at;  // the page's own file
    Metadata metadata;
    TagTree tags;
    std::vector<Link> links;
    std::optional<Hero> hero;
    std::optional<TextBlock> hero_name;  // the clinic's, on the header where it has no logo
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
