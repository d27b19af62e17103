// A layout file, typed: paper, masters, areas, styles. Lengths are absolute, colours are still
// names of roles (clinic.yaml may change what they mean), styles still inherit.
#pragma once
#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "base/owned.hpp"
#include "base/source.hpp"
#include "model/digest_layout.hpp"
#include "model/files_layout.hpp"
#include "model/fit_layout.hpp"
#include "model/hero.hpp"
#include "model/layout_part.hpp"
#include "model/layout_style.hpp"
#include "model/page_master.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

// The header picture, across the paper from the top edge.
struct HeroLayout {
    Length height;      // 0: no header at all
    int across = 1;     // pages beside each other, from the first on
    bool bleed = true;  // over the paper's edges; if not, it keeps to the margins
    Shape shape = Shape::plain;
    Length radius;  // of rounded corners; how far a curve hangs
    Fit fit = Fit::cover;
    std::optional<FocusPoint> focus;     // where the page says none; none: the picture's own
    Length gap;                          // from its foot to the text
    bool logo = true;                    // whether it says whose the brochure is
    Length logo_height = 12_mm;          // of the logo, or twice the size of the name's type
    std::string ground, figure, accent;  // colours of the ground designed where no picture is
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
    SourcePos at = {};
    std::vector<std::string> ticks;   // sentences with a box to tick
    std::vector<std::string> fields;  // lines to write on, beside each other, a word under each
    Length step;                      // the room for what is written
};

// One thing that is asked for.
struct FieldLayout {
    enum Kind : std::uint8_t { line, date, comb, boxes };
    SourcePos at = {};
    std::string label;  // a template
    Kind kind = line;
    int count = 1;                   // of lines, or of a comb's cells
    std::vector<std::string> words;  // templates, each with a box before it
    double share = 0;                // of the measure; 0: what the others leave
};

// Rows of labels with room to write.
struct FieldsLayout {
    SourcePos at = {};
    std::vector<std::vector<FieldLayout>> rows;
    Length step;  // from row to row
    Length gap;   // between two of a row
};

// Cells beside each other.
struct GridsLayout {
    Length gap, row_gap;
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
    int columns = 0;        // that a run of pictures is set in; 0: each by itself
    double ratio = 0;       // width to height that those are cut to; 0: as they are
    bool move = true;       // behind text that follows them, where they would leave a hole
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

// What must be true of a page for some of a layout's values: all that is said.
struct Condition {
    SourcePos at;
    std::optional<bool> image;  // whether there is a header picture
    int least_pages = 0, most_pages = 1'000'000;
    int least_title = 0, most_title = 1'000'000;  // letters of the title
    std::vector<std::string> languages;
    std::vector<std::string> categories = {};
    int least_words = 0, most_words = 1'000'000;        // of the text
    int least_pictures = 0, most_pictures = 1'000'000;  // in it
};

struct Imposition;       // model/imposition.hpp
struct InsertingLayout;  // model/inserting_layout.hpp
struct ListLayout;       // model/list_layout.hpp
struct PressKeys;        // model/press_layout.hpp
struct TableLayout;      // model/table_layout.hpp

struct Layout {
    Layout();
    Layout(const Layout&);
    Layout(Layout&&) noexcept;
    Layout& operator=(const Layout&);
    Layout& operator=(Layout&&) noexcept;
    ~Layout();

    std::string name;
    SourcePos at;
    Size paper;                    // a page; of a fold its narrowest, for which the areas are made
    std::vector<Size> page_sizes;  // by number, over and over; empty: all as the paper
    Owned<Imposition> sheet;
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
    Owned<TableLayout> table;
    Owned<ListLayout> list;
    FootnotesLayout footnotes;
    HeaderLayout header;
    bool card = true;  // whether the clinic's card closes the last page
    CardLayout card_box;
    ContentsLayout contents;
    PictureLayout logo, map;
    NotesLayout notes;
    SignatureLayout signature;
    std::map<std::string, SignatureLayout> signatures;  // sets with a name of their own
    AppointmentsLayout appointments;
    FieldsLayout fields;
    std::map<std::string, FieldsLayout> field_sets;  // with a name of their own
    bool fillable = false;  // whether what is asked for can be filled in on a screen
    GridsLayout grids;
    FilesLayout files;
    Owned<PressKeys> press;
    Owned<InsertingLayout> inserting;
    FitLayout fit;
    DigestLayout digest;
    bool starts_right = false;  // the text begins on a page of an odd number
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
