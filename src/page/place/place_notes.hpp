// Fragments of the notes -> items at the foot of an area, a rule above them.
#pragma once
#include "page/place/place_strips.hpp"

#include <vector>

namespace yaprak {

struct NoteFragment {
    std::size_t begin = 0, end = 0;  // strips of the notes' column
};

struct PlacedNotes {
    Length top;                     // of all that the notes need: above their rule
    std::vector<StripPlace> marks;  // where notes begin, and what they refer to
};

PlacedNotes place_at_foot(const FlowNotes& notes, Column& column,
                          const std::vector<NoteFragment>& fragments, const Rect& area,
                          Length measure, std::vector<Item>& items);

}  // namespace yaprak
