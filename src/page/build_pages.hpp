// A column that is broken over areas -> pages: each fragment at its place, the notes at the feet of
// their areas, the clinic's card below the text, and furniture around it all.
#pragma once
#include "page/column/column_fragment.hpp"
#include "page/column/note_column.hpp"
#include "page/page_plan.hpp"
#include "page/set/setting.hpp"

#include <vector>

namespace yaprak {

struct Flow;
struct Pages;
struct Layout;

struct BrokenText {
    Column column;
    std::vector<ColumnFragment> fragments;  // of `column`, in order
    NoteColumn notes;
    bool holds_card = false;  // `column` ends with the clinic's card
};

struct BuiltPages {
    Pages pages;
    bool lacks_card = false;  // it had no room, not even as a band
};

// `plan` is the one that the text was broken by. What stands over its area or is referred to by a
// note that begins later is warned about. The clinic's card closes the last page as far as it has
// room: whole, or as a band.
BuiltPages build_pages(const Flow& flow, const Layout& layout, const PagePlan& plan,
                       const Setting& setting, BrokenText text);

}  // namespace yaprak
