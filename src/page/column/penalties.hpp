// What it costs to end an area in an ugly place: the penalties of page breaking, as Knuth's of a
// paragraph's lines. Badness, what an area costs that is too full or too empty, is in the same
// units: 100 for a page a quarter of which is empty. The cost of a way is the sum of both.
#pragma once

namespace yaprak {

// From `forbidden` on it is done only where nothing else is possible.
namespace penalties {
constexpr double forbidden = 10'000;
constexpr double heading_at_foot = 50'000;  // a heading announces what the page does not hold
constexpr double first_of_list = 20'000;    // a list's first line alone promises no list
constexpr double widow = 12'000;            // too few lines at an area's head
constexpr double orphan = 11'000;           // too few lines at an area's foot
constexpr double apart = 10'000;            // what was to be kept together, a picture's caption
constexpr double header_alone = 9'000;      // a page that holds nothing but the title and the lead
constexpr double little_after_heading = 3'000;  // one line under a heading at an area's foot
constexpr double announced_apart = 8'000;       // "… şunlardır:" at the foot, the list overleaf
// Up to here an end is a matter of taste: text that has room is worth more, line for line.
constexpr double softest_forbidden = 200;
constexpr double room_for_a_line = 100;  // empty below the text though it would hold what follows
constexpr double end_of_list = 200;      // a list's last line alone at an area's head
constexpr double table_edge = 4'000;     // the first or last row of a table cut off from the others
// What stays whole, a table of a few rows or a callout, is parted where it would leave more than
// this share of an area empty: 23 %, and 29 % where it is one paragraph.
constexpr double in_kept_whole = 80;
constexpr double in_kept_paragraph = 160;
constexpr double in_box = 80;         // a quote or callout cut in two
constexpr double in_short_list = 50;  // what is seen at a glance, cut in two
constexpr double in_item = 60;        // an item cut in two
constexpr double in_record = 400;     // a table's row, set as a list, cut in two
constexpr double in_table = 20;       // a table cut between rows: its head is repeated
constexpr double hyphen = 2'000;    // half a word overleaf: a line less on the page is hardly seen
constexpr double after_rule = 100;  // a rule that closes a page separates nothing
constexpr double tight = 8;  // a paragraph in fewer lines than are its best, and their badness
constexpr double loose = 8;  // ... or in one more
constexpr double moved_figure = 60;  // text before a figure that stood behind it: a fifth of a page
constexpr double late_note = 500'000;  // a note that does not begin where it is referred to
}  // namespace penalties

}  // namespace yaprak
