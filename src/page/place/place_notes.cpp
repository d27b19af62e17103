// Placed from the area's top first, then moved down to its foot when their height is known.
#include "page/place/place_notes.hpp"

#include "page/column/drawn.hpp"

#include <algorithm>

namespace yaprak {

namespace {

Item rule(const FlowNotes& notes, Length measure) {
    const Length length = std::min(notes.rule_length, measure);
    return drawn(
        {notes.right_to_left ? measure - length : 0_pt, notes.space + notes.rule_width / 2},
        horizontal_rule(length, {*notes.rule, notes.rule_width, {}}));
}

}  // namespace

PlacedNotes place_at_foot(const FlowNotes& notes, Column& column,
                          const std::vector<NoteFragment>& fragments, const Rect& area,
                          Length measure, std::vector<Item>& items) {
    PlacedNotes out;
    std::vector<Item> placed;
    if (notes.rule) placed.push_back(rule(notes, measure));
    Length y = notes.space + notes.rule_width + notes.gap;
    Length depth;
    for (const NoteFragment& fragment : fragments) {
        if (&fragment != &fragments.front()) y += notes.texts.item_space;
        ColumnFragment strips;
        strips.begin = fragment.begin;
        strips.end = fragment.end;
        const Placed part = place_strips(column, strips, {0_pt, y}, placed);
        out.marks.insert(out.marks.end(), part.marks.begin(), part.marks.end());
        y = part.bottom;
        const Strip& last = column.strips[fragment.end - 1];
        depth = last.frame ? 0_pt : last.depth;
    }
    out.top = area.bottom() - y + depth;
    for (Item& item : placed) {
        shift(item, {area.x, out.top});
        items.push_back(std::move(item));
    }
    for (StripPlace& mark : out.marks) mark.y += out.top;
    return out;
}

}  // namespace yaprak
