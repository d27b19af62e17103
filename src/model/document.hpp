// A Markdown page as read: front matter and a tree of blocks, nothing styled, every piece with its
// place in the source. Inline text is flat: runs of text that carry their marks, so that no
// nesting of the author's ever becomes recursion.
#pragma once
#include "base/length.hpp"
#include "base/source.hpp"
#include "model/attached_file.hpp"
#include "model/break_before.hpp"
#include "model/front_matter.hpp"
#include "model/image_ref.hpp"
#include "model/link.hpp"
#include "model/spans.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace yaprak {

// ---- blocks ----------------------------------------------------------------------------------

struct Block;
using Blocks = std::vector<Block>;

struct Paragraph {
    Spans text;
};

struct Heading {
    int level = 1;  // 1 to 6
    Spans text;
    std::string name = {};  // the author's own, {#name}; empty mostly
    bool is_listed = true;  // in the list of contents
};

enum class TaskState : std::uint8_t { none, open, done };

struct ListItem {
    Blocks blocks;
    TaskState task = TaskState::none;
    SourcePos at;
    std::optional<int> value = {};  // its own number, from which the list counts on
};

struct List {
    bool ordered = false;
    bool tight = true;
    int start = 1;
    char delimiter = '.';  // '.' or ')' of an ordered list, the bullet's character of another
    std::vector<ListItem> items;
    char numbering = '1';   // '1', 'a', 'A', 'i' or 'I'
    bool reversed = false;  // it counts down
};

// What is defined, and the texts that say what it is.
struct Definition {
    std::vector<Spans> terms;
    std::vector<Blocks> descriptions;
    SourcePos at;
};

struct DefinitionList {
    std::vector<Definition> items;
};

struct Quote {
    Blocks blocks;
};

enum class CalloutKind : std::uint8_t { note, tip, important, warning, caution };

struct Callout {
    CalloutKind kind = CalloutKind::note;
    Spans title;  // the author's own, or empty: style/ gives the kind's title in the language
    Blocks blocks;
};

struct CodeBlock {
    std::string language;
    std::string text;  // lines end in '\n'
};

enum class ColumnAlign : std::uint8_t { automatic, left, centre, right };

// How wide the author wants a picture: nothing said, a share of the measure, or a length.
struct PictureWidth {
    enum Unit : std::uint8_t { none, share_of_measure, length };
    Unit unit = none;
    double share = 0;
    Length width = {};
};

// An image that stands for itself: alone in its paragraph, or lifted out of one.
struct Figure {
    int image = -1;  // index into Document::images
    std::string alt;
    Spans caption;            // from the image's title
    int link = -1;            // index into Document::links
    bool decoration = false;  // the author says that there is nothing to say of it: alt=""
    PictureWidth width = {};
};

// Several pictures of one block: side by side, equal in width, in as many rows as they need.
struct FigureRow {
    std::vector<Figure> figures;
    Spans caption;  // of all
};

// The pictures stand above the text, in which '\n' parts lines: an item of a list is a line that
// begins with "• " or its number.
struct TableCell {
    Spans text;
    std::vector<Figure> pictures = {};
    int columns = 1, rows = 1;  // that it spans
    bool is_head = false;       // of its row, or of its column outside the table's head
    ColumnAlign align = ColumnAlign::automatic;  // its column's where automatic
};

// The cells that begin in the row, in order: those that reach into it from above or from the left
// are not among them (HTML's model). Together they cover all columns.
struct TableRow {
    std::vector<TableCell> cells;
    SourcePos at;
};

struct Table {
    std::vector<ColumnAlign> columns;
    std::vector<TableRow> head, rows, foot;
    Spans caption = {};
};

// A group of blocks within a grid.
struct GridCell {
    Blocks blocks;
    SourcePos at;
    std::string style = {};  // the author's class
};

// Cells beside each other, in as many rows as they need.
struct Grid {
    int columns = 2;
    std::vector<GridCell> cells;
};

struct Rule {};

// What follows begins a new page.
struct PageBreak {};

enum class TextAlign : std::uint8_t { left, centre, right, justify };

struct Block {
    SourcePos at;
    std::string style;  // the author's class, {: .name}; empty mostly
    std::variant<Paragraph, Heading, List, Quote, Callout, CodeBlock, Table, Figure, Rule,
                 DefinitionList, FigureRow, PageBreak, Grid>
        kind;
    // Classes of HTML that lie over the block, innermost first: the first one that the layout has a
    // style for is meant where `style` is empty. Others mean nothing here.
    std::vector<std::string> classes = {};
    std::optional<TextAlign> align = {};
    BreakBefore break_before = BreakBefore::none;
    std::string icon = {};  // its name, {: icon=heart}
};

// A note, "[^label]: text".
struct Note {
    SourcePos at;
    std::string label;
    Blocks blocks;
    int number = 0;   // from 1, in the order of first references; 0: nothing refers to it
    int parent = -1;  // the note in whose text it is first referred to, which has the number before
};

// ---- the page --------------------------------------------------------------------------------

struct Document {
    std::string source;  // the file's name as the user wrote it
    std::string name;    // the output's name: stem of the file, Jekyll's date taken off
    FrontMatter front;
    Blocks blocks;
    std::vector<Link> links;
    std::vector<ImageRef> images;
    std::vector<Note> notes = {};  // as they stand in the page
    std::vector<AttachedFile> attachments = {};
    std::map<std::string, int> layout_images = {};  // that the layout and icons name: in `images`
    std::set<std::string> site_values = {};         // names of what the page's site was asked for
};

// By what an icon, and a picture that the layout file names, are known in Document::layout_images.
std::string icon_key(const std::string& name);
std::string layout_picture_key(const SourcePos& at, const std::string& path);

// One line a block, indented: for tests and --dump document.
std::string dump(const Document& document);

}  // namespace yaprak
