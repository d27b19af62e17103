// A column and the heights of the areas it flows into -> where each area ends. The whole document
// at once, by badness and penalty, as a paragraph's lines are broken (Knuth & Plass 1981; Plass
// 1981 for pages). Wide strips stand across a page's areas; what stands above them and at the
// document's end is balanced over the columns.
#pragma once
#include "base/memo.hpp"
#include "page/fit_notes.hpp"
#include "page/strip.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

// What one ugly thing at an area's end is worth, beside 100 for a page a quarter of which is empty.
// From `forbidden` on it is done only where nothing else is possible.
namespace cost {
constexpr double forbidden = 10'000;
constexpr double heading_at_foot = 50'000;      // a heading announces what the page does not hold
constexpr double first_of_list = 20'000;        // a list's first line alone promises no list
constexpr double widow = 12'000;                // too few lines at an area's head
constexpr double orphan = 11'000;               // too few lines at an area's foot
constexpr double apart = 10'000;                // what was to be kept together, a picture's caption
constexpr double little_after_heading = 3'000;  // one line under a heading at an area's foot
constexpr double colon_before_list = 400;       // "… şunlardır:" at the foot, the list overleaf
constexpr double end_of_list = 150;             // a list's last line alone at an area's head
constexpr double table_edge = 150;    // the first or last row of a table cut off from the others
constexpr double in_box = 80;         // a quote or callout cut in two
constexpr double in_short_list = 50;  // what is seen at a glance, cut in two
constexpr double in_item = 60;        // an item cut in two
constexpr double in_record = 400;     // a table's row, set as a list, cut in two
constexpr double in_table = 20;       // a table cut between rows: its head is repeated
constexpr double hyphen = 2'000;    // half a word overleaf: a line less on the page is hardly seen
constexpr double after_rule = 100;  // a rule that closes a page separates nothing
constexpr double shorter = 8;  // a paragraph in fewer lines than are its best, and their badness
constexpr double longer = 8;   // ... or in one more
constexpr double moved_figure = 60;  // text before a figure that stood behind it: a fifth of a page
constexpr double late_note = 500'000;  // a note that does not begin where it is referred to
}  // namespace cost

// Of each page's areas; the last page's are those of all that follow. There is one page at least.
using AreaHeights = std::vector<std::vector<Length>>;

// The strips [begin, end) that stand in one area, or across all of a page's areas if they are wide;
// both 0 for an area that is left empty.
struct Slice {
    std::size_t begin = 0, end = 0;
    double shrink = 0;         // 0 to 1: how much of what its spaces and pictures can give is taken
    bool over = false;         // taller than its area, and nothing could be done
    std::size_t area = 0;      // of its page
    Length top = {};           // below the area's top, where wide strips stand above
    bool begins_page = false;  // the first slice of its page
    double price = 0;          // of all that is wrong with it
    std::vector<std::size_t> shorter = {};  // in Column::shorter: paragraphs set in fewer lines
    std::size_t notes_begin = 0, notes_end = 0;  // strips of notes at the area's foot; those below
                                                 // wide strips at the foot of the first area
    std::optional<Movable> first = {};           // a figure at its head, of strips before `begin`
    std::optional<Movable> left_out = {};        // one within, put off until the next slice
    // In Column::longer: the paragraph in one line more that ends here, its last lines in the next
    // slice, and the one whose last lines stand at the head; until `shorten` has put it in place.
    int cut = none, rest = none;
};

// Sets the paragraphs that the slices ask for in fewer lines, or in one more.
void shorten(Column& column, std::vector<Slice>& slices);

// All that decides where text without notes is broken.
struct TextToBreak {
    Slabs slabs;
    AreaHeights areas;
    bool operator==(const TextToBreak&) const = default;
};

struct TextToBreakHash {
    std::size_t operator()(const TextToBreak& text) const;
};

struct PageBreaks : Memo<std::vector<Slice>, TextToBreak, TextToBreakHash> {
    PageBreaks() : Memo(2'000'000) {}
};

// In order; every strip, of the notes too, stands in exactly one slice. None for an empty column.
// The same with and without what is kept in `kept`.
std::vector<Slice> break_pages(const Column& column, const AreaHeights& areas,
                               const NoteColumn& notes = {}, PageBreaks* kept = nullptr);

}  // namespace yaprak
