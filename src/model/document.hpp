// A Markdown page as read: front matter and a tree of blocks, nothing styled, every piece with its
// place in the source. Inline text is flat: runs of text that carry their marks, so that no
// nesting of the author's ever becomes recursion.
#pragma once
#include "base/source.hpp"
#include "model/attached_file.hpp"
#include "model/front_matter.hpp"
#include "model/image_ref.hpp"
#include "model/link.hpp"
#include "model/spans.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
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
};

enum class TaskState : std::uint8_t { none, open, done };

struct ListItem {
    Blocks blocks;
    TaskState task = TaskState::none;
    SourcePos at;
};

struct List {
    bool ordered = false;
    bool tight = true;
    int start = 1;
    char delimiter = '.';  // '.' or ')' of an ordered list, the bullet's character of another
    std::vector<ListItem> items;
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

struct TableRow {
    std::vector<Spans> cells;  // as many as the table has columns
    SourcePos at;
};

struct Table {
    std::vector<ColumnAlign> columns;
    std::vector<TableRow> head;
    std::vector<TableRow> rows;
};

// An image that stands for itself: alone in its paragraph, or lifted out of one.
struct Figure {
    int image = -1;  // index into Document::images
    std::string alt;
    Spans caption;            // from the image's title
    int link = -1;            // index into Document::links
    bool decoration = false;  // the author says that there is nothing to say of it: alt=""
};

struct Rule {};

struct Block {
    SourcePos at;
    std::string style;  // the author's class, {: .name}; empty mostly
    std::variant<Paragraph, Heading, List, Quote, Callout, CodeBlock, Table, Figure, Rule> kind;
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
};

// One line a block, indented: for tests and --dump document.
std::string dump(const Document& document);

}  // namespace yaprak
