// A layout -> the measures that all of its pages have in common, and where the text of each stands.
#pragma once
#include "model/beside.hpp"
#include "model/page_master.hpp"

#include <utility>

namespace yaprak {

struct Layout;

class PageMeasures {
public:
    // The layout must outlive this.
    explicit PageMeasures(const Layout& layout) : layout_(layout) {}

    // What text is set to: areas of unequal width are all filled as the narrowest.
    Length text() const;
    // What stands across the columns of a page.
    Length whole_width() const;
    Length shortest_area() const;
    // How wide notes in the margins of the text's pages are: those of the narrowest; 0: there is no
    // room.
    Length margin_width(NoteMargin margin) const;
    // Where they begin on a page of this kind.
    Length margin_note_x(const PageMaster& master, NoteMargin margin) const;

    // Where text begins in an area: on the grid of the following pages.
    Rect area_box(const Area& area) const;
    // Left and right, of all its columns.
    std::pair<Length, Length> text_edges(const PageMaster& master) const;
    // What the page with this folio is wider than its areas are made for, at either side of them.
    Length widening(const PageMaster& master, int folio) const;

private:
    const PageMaster& usual_master() const;
    Length width_for(const PageMaster& master) const;

    const Layout& layout_;
};

}  // namespace yaprak
