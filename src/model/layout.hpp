// A layout file, typed: paper, masters, areas, styles. Lengths are absolute, colours are still
// names of roles (clinic.yaml may change what they mean), styles still inherit.
#pragma once
#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "base/source.hpp"
#include "model/imposition.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

enum class Align : std::uint8_t { left, right, centre, justify };
enum class Slant : std::uint8_t { upright, italic };
enum class Transform : std::uint8_t { none, upper, lower, title, small_caps, all_small_caps };
enum class Figures : std::uint8_t { automatic, lining, old_style, tabular };

// What a layout says of one style; what it leaves out comes from `like`, then from "body".
struct Style {
    SourcePos at;
    std::string like;                 // the style it starts from
    std::optional<std::string> font;  // a role of Layout::fonts ("sans") or a family's name
    std::optional<Length> size;
    std::optional<double>
        size_ratio;  // of the surrounding text's size, for inline styles ("80 %", "0.8em")
    std::optional<Length> leading;
    std::optional<int> weight;  // 100 to 900
    std::optional<Slant> slant;
    std::optional<std::string> colour;   // a role of Layout::colours, or "#rrggbb"
    std::optional<double> tracking;      // of the size: 0.09 opens by 9 %
    std::optional<double> word_spacing;  // of the size, added to each space between words
    std::optional<Transform> transform;
    std::optional<Figures> figures;
    std::optional<Align> align;
    std::optional<bool> hyphenate;
    std::optional<bool> protrusion;  // light marks stand over the margins a little
    // What a justified line's letters may give, of the size and of their width: 0.02 is 2 %.
    std::optional<double> letter_spacing, glyph_scaling;
    std::optional<Length> first_line;  // indent of the first line
    std::optional<Length> indent_left, indent_right;
    std::optional<Length> space_before, space_after;
    std::optional<bool> keep_with_next, keep_together;
    std::optional<bool> span;            // across all columns
    std::optional<int> widows, orphans;  // fewest lines left at a column's head and foot
    std::optional<std::string> fill;     // behind the block: a role or "#rrggbb", "none"
    std::optional<std::string> rule;     // colour of its rule; which side the element decides
    std::optional<Length> rule_width;
    std::optional<Length> padding_x, padding_y;  // inside a filled or ruled block
    std::optional<double> rise;                  // of the baseline, of the size: superscripts
    std::optional<bool> underline, strikethrough;
};

struct Margins {
    Length top, bottom, inner, outer;
};

// A rectangle that the text flows into: a column. From the trim's top left.
struct Area {
    std::string name;
    Rect box;
};

enum class VerticalAlign : std::uint8_t { top, middle, bottom };

// A rectangle with parts of its own (Layout::flow), on every page of its master.
struct FixedArea {
    std::string name;
    SourcePos at;
    Rect box;
    std::string fill = "none";  // its ground, a colour ...
    double opacity = 1;         // ... through which a picture below may be seen: a scrim
    std::string colour;         // of all its text; empty: of each style
    Length padding_x, padding_y;
    VerticalAlign align = VerticalAlign::top;
};

// What may stand in such a rectangle.
enum class PartKind : std::uint8_t {
    hero,
    logo,
    kicker,
    title,
    lead,
    byline,
    contents,
    card,
    clinic,
    code,
    map,
    notes,
    signature,
    appointments,
    text,
};

struct Part {
    PartKind kind = PartKind::text;
    std::string text;            // of PartKind::text, a template
    std::string style = "body";  // ... and how it looks
    SourcePos at;
};

// One line of page furniture; templates with {{title}} {{category}} {{clinic.phone}} {{page}}
// {{pages}} {{date}}.
struct Furniture {
    Length baseline;  // from the top of the trim
    std::string left, centre, right;
    std::string style;
    bool is_foot = false;
    bool rule = false;     // a hairline between it and the text
    Length rule_distance;  // from the baseline to the hairline, upwards in the foot, downwards in
                           // the head
    SourcePos at;
};

struct PageMaster {
    std::string name;  // "first", "following", "left", "right", "last", "page-3"
    SourcePos at;
    int page = 0;  // the one page that it is for; 0: said by its name
    Length width;  // of the page for which its areas are made; 0: the layout's paper
    Margins margins;
    int columns = 1;
    Length gutter;
    bool text = true;  // whether the text flows here; if not, there are no `areas`
    std::vector<Area> areas;
    std::vector<FixedArea> fixed;  // in the order in which they are painted
    std::vector<Furniture> furniture;
    bool hero = false;  // whether the header picture stands on it
};

enum class Fit : std::uint8_t { cover, contain };

enum class Shape : std::uint8_t {
    plain,
    rounded,  // at all corners, or at the lower ones where it meets the paper's edges
    arch,     // round at the top
    curve,    // its foot hangs through
};

// The header picture, across the paper from the top edge.
struct HeroLayout {
    Length height;      // 0: no header at all
    bool bleed = true;  // over the paper's edges; if not, it keeps to the margins
    Shape shape = Shape::plain;
    Length radius;  // of rounded corners; how far a curve hangs
    Fit fit = Fit::cover;
    double focus_x = 0.5, focus_y = 0.5;  // the point of the picture that stays in sight, 0 to 1
    Length gap;                           // from its foot to the text
    std::string ground, figure, accent;   // colours of the ground designed where no picture is
};

// What stands at the start of the text; templates as in Furniture, an empty one sets nothing.
struct HeaderLayout {
    std::string kicker, byline;
    bool title = true, lead = true;
    bool rule = false;  // a hairline under it all
};

// The list of headings with their pages, before the text.
struct ContentsLayout {
    bool shown = false;
    int depth = 2;  // levels of headings below the title
};

// The clinic's card that closes the last page.
struct CardLayout {
    bool code = true;  // whether the page's address stands on it as a QR code
    Length code_size = 24_mm;
};

// Parts of areas; their words are templates, where there are none those of the language.
struct PictureLayout {
    Length height;  // at most
};

struct NotesLayout {
    std::string title;
    int lines = 6;
    Length step;  // from line to line
};

struct SignatureLayout {
    std::vector<std::string> ticks;   // sentences with a box to tick
    std::vector<std::string> fields;  // lines to write on, beside each other, a word under each
    Length step;                      // the room for what is written
};

struct AppointmentsLayout {
    std::string title;
    int rows = 6;
    Length step;
    std::vector<std::string> columns;
};

// Pictures in the text.
struct FiguresLayout {
    bool numbered = false;  // "Şekil 1." before each caption
    bool move = true;       // behind text that follows them, where they would leave a hole
};

// What becomes of a table whose words don't fit beside each other even when it is set smaller.
enum class TooWide : std::uint8_t {
    records,  // each row as a list: the head's word, then the cell
    narrow,   // a table still, its words broken
    turn,     // on its side, if it fits so; else as records
};

struct TableLayout {
    Length cell_padding_x, cell_padding_y;
    double least_size = 0.85;  // of its type, to make it fit
    TooWide too_wide = TooWide::records;
    Length rule_width;
    std::string rule, head_fill;  // colours
};

// Notes at the foot of the text.
struct FootnotesLayout {
    Length space;       // above the rule, at least
    Length gap;         // from the rule to the first note
    Length item_space;  // between notes
    Length mark_gap;    // between a note's number and its text
    std::string rule;   // its colour, "none": no rule
    Length rule_width, rule_length;
};

struct ListLayout {
    Length gap;            // between the mark and the text
    Length item_space;     // between items
    int columns = 2;       // into how many a list of many short items sets itself; 1: never
    int columns_from = 8;  // ... from so many items on
    double columns_measure =
        0.55;  // ... when the median item's text fits into this share of a column's two lines
    std::vector<std::string> bullets;  // by depth
};

// What a file is made for; none: pictures stay as they are, and nothing is packed.
enum class FilePurpose : std::uint8_t { none, screen, mail, archive };

// How a file is stored.
struct FileLayout {
    int picture_dpi = 0;       // what finer pictures are brought down to; 0: they stay as they are
    int picture_quality = 80;  // of JPEGs that are made of them, 1 to 100
    bool packed = false;       // small objects compressed together
    bool linearised = false;   // the first page shows while the others are on their way
};

struct FilesLayout {
    FileLayout screen, mail, archive;

    FileLayout of(FilePurpose purpose) const {
        switch (purpose) {
            case FilePurpose::screen:
                return screen;
            case FilePurpose::mail:
                return mail;
            case FilePurpose::archive:
                return archive;
            case FilePurpose::none:
                break;
        }
        return {};
    }
};

// What must be true of a page for some of a layout's values: all that is said.
struct Condition {
    SourcePos at;
    std::optional<bool> image;  // whether there is a header picture
    int least_pages = 0, most_pages = 1'000'000;
    int least_title = 0, most_title = 1'000'000;  // letters of the title
    std::vector<std::string> languages;
};

// How far the setting may give so that the text fills its pages: from tight to generous.
template <class T>
struct Limits {
    T least{}, most{};
};

// What stands in the room that the text leaves empty.
enum class Rest : std::uint8_t { none, notes };

struct FitLayout {
    int pages = 0;  // to be filled; 0: as many as it takes
    std::optional<Limits<Length>> size,
        image;                              // of the body's type; how high the header picture is
    std::optional<Limits<double>> leading;  // of the body, of its size
    std::optional<Limits<double>> spacing;  // of the spaces between blocks, of what they are else
    Rest rest = Rest::none;
};

struct Layout {
    std::string name;
    SourcePos at;
    Size paper;                    // a page; of a fold its narrowest, for which the areas are made
    std::vector<Size> page_sizes;  // by number, over and over; empty: all as the paper
    Imposition sheet;
    bool height_follows = false;  // each page is only as high as what stands on it
    std::string ground = "none";  // painted under everything, a colour
    Length bleed;
    Margins margins;
    int columns = 1;
    Length gutter;
    Length grid;                               // of baselines, from one to the next; 0: none
    std::map<std::string, Colour> colours;     // by role: ink, brand, brand-dark, tint, quiet, ...
    std::map<std::string, std::string> fonts;  // by role: sans, serif, mono -> family
    std::vector<std::string> fallback_fonts;   // families, in the order they are asked
    Length least_type;                         // no type is set smaller; 0: any size
    bool smart_punctuation = true;             // typewriter's quotes become typographic ones
    std::map<std::string, Style> styles;
    std::vector<PageMaster> masters;  // "first", "following", then those that are asked for
    std::map<std::string, std::vector<Part>> flow;  // what stands in which area
    std::vector<Condition> variants;                // of this layout, by what they are used for
    HeroLayout hero;
    FiguresLayout figures;
    TableLayout table;
    ListLayout list;
    FootnotesLayout footnotes;
    HeaderLayout header;
    bool card = true;  // whether the clinic's card closes the last page
    CardLayout card_box;
    ContentsLayout contents;
    PictureLayout logo, map;
    NotesLayout notes;
    SignatureLayout signature;
    AppointmentsLayout appointments;
    FilesLayout files;
    FitLayout fit;
    bool whole_blocks = false;  // whether pages end only between blocks, where they can

    // The index in `masters` of page `page` of `pages`, both counted from 1; `pages` 0: not known
    // yet, and so none is the last.
    std::size_t master_of(int page, int pages) const;
    // The masters that a text of any length goes on with: those of the pages at the left and at the
    // right that have no number of their own and are neither the first nor the last.
    std::size_t left_master() const;
    std::size_t right_master() const;

    Size trim(int page) const {  // counted from 1
        if (page_sizes.empty()) return paper;
        return page_sizes[std::size_t(page - 1) % page_sizes.size()];
    }
};

}  // namespace yaprak
