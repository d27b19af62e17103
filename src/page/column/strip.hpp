// A column before it is broken over areas: strips that nothing breaks, each with the glue and the
// penalty after it. They are Knuth's box, glue and penalty, downwards.
#pragma once
#include "base/index.hpp"
#include "base/source.hpp"
#include "model/beside.hpp"
#include "model/break_before.hpp"
#include "model/edge_rule.hpp"
#include "model/page.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace yaprak {

constexpr int no_target = -1;

struct Frame;
struct MarginNotes;
struct BalancedSet;
struct TightParagraph;
struct LooseParagraph;
using FrameIndex = Index<Frame>;           // in Column::frames
using SetIndex = Index<BalancedSet>;       // in Column::sets
using TightIndex = Index<TightParagraph>;  // in Column::tight
using LooseIndex = Index<LooseParagraph>;  // in Column::loose

struct Strip {
    Length height;
    Length shrink;  // what the height may lose: a picture is set smaller, a line closer
    Length depth;   // the empty part at its foot, which may hang below an area
    std::optional<Length> baseline;  // of its first line, from its top
    std::vector<Item> items;         // from the column's left and the strip's top
    Length space;                    // after it; dropped where an area ends
    double penalty = 0;              // of ending an area after it
    FrameIndex frame;                // the innermost
    SetIndex set;
    bool wide = false;     // across all columns of its page
    bool kept = false;     // to be whole with the next one, where that leaves no large hole
    bool on_grid = false;  // a line of text that stands on the grid, if there is one
    BreakBefore break_before = BreakBefore::none;
    std::optional<Bookmark> bookmark;
    int target = no_target;  // what Link::target means when it leads here
    std::vector<int> notes;  // that its lines bring along, indices into FlowNotes::notes
    std::shared_ptr<MarginNotes> margin = {};  // level with it; null mostly
    SourcePos at;
};

// What stands in a margin of the page, from its left edge and its top.
struct MarginNote {
    NoteMargin margin = NoteMargin::outer;
    Length width;
    Strip strip;
};

struct MarginNotes {
    std::vector<MarginNote> notes;
};

// What stands around neighbouring strips: the ground of a box, or a table's head. Each of its
// fragments, on however many pages, gets its top and its bottom.
struct Frame {
    FrameIndex parent;
    Length x, width;
    Length top, bottom;  // what it adds above and below its strips
    std::optional<Colour> fill;
    std::optional<Colour> rule;  // down its left side ...
    bool rule_at_right = false;  // ... or its right one
    Length rule_width;
    std::shared_ptr<const BoxEdges> edges = {};  // null: it has none
    Length radius = {};                          // of the corners of `fill`
    std::vector<Item> head;  // from the column's left and the fragment's top; tagged only once
    std::vector<int> notes;  // that the head brings along, with the first strip
    Length mark_height;      // what `mark` adds above each fragment but the first
    std::vector<Item> mark;  // "continued", as artifacts
};

// Neighbouring strips that stand in balanced columns beside each other, down the first column, then
// down the next; each fragment is balanced by itself.
struct BalancedSet {
    int columns = 2;
    Length step;  // from one column's left edge to the next one's; negative: to the left
};

// A paragraph with a negative \looseness: in fewer lines than its best. It may take the place of
// the strips [begin, end) in an area that needs the room.
struct TightParagraph {
    std::size_t begin = 0, end = 0;
    std::vector<Strip> strips;
    double penalty = 0;
};

// A paragraph with \looseness 1: in one line more than its best. It may take the place of the
// strips [begin, end) where an area ends within it: `above` of its strips stand there and the
// others, which would be too few else, in the next area.
struct LooseParagraph {
    std::size_t begin = 0, end = 0;
    std::vector<Strip> strips;
    std::size_t above = 0;
    double penalty = 0;
};

// A figure, strips [begin, end), that may change places with text that follows it: it then stands
// at the head of the next area, before strip p, end + 2 <= p <= limit.
struct Movable {
    std::size_t begin = 0, end = 0, limit = 0;
    Length space;  // between what stands before it and what follows it, without it
    bool operator==(const Movable&) const = default;
};

struct Column {
    std::vector<Strip> strips;
    std::vector<Frame> frames;
    std::vector<BalancedSet> sets;
    std::vector<TightParagraph> tight;  // in the order of their places
    std::vector<LooseParagraph> loose;  // likewise
    std::vector<Movable> movable;       // likewise; none within the text that another may pass
    Length grid;                        // from one baseline to the next; 0: no grid
};

// How much of a space between strips may be taken away to make a page come out well.
constexpr double shrinkable = 0.12;

// The innermost frame that holds both `a` and `b`: `a` itself, a frame around it, or none.
FrameIndex common_frame(const Column& column, FrameIndex a, FrameIndex b);

void shift(Item& item, Point by);

// What is shown once more: it is not read again, and leads nowhere.
std::vector<Item> shown_again(std::vector<Item> items);

}  // namespace yaprak
