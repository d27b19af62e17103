// Everything is looked up in the masters each time: there are few, and they do not change.
#include "page/page_measures.hpp"

#include "model/layout.hpp"
#include "page/column/baseline_grid.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr Length beside_text = 5_mm;  // from the text to a note in the margin
constexpr Length beside_edge = 7_mm;  // from there to the paper's edge: what printers leave white

}  // namespace

// The master of most pages, whose areas text flows into.
const PageMaster& PageMeasures::usual_master() const {
    for (std::size_t i = 1; i < layout_.masters.size(); ++i)
        if (!layout_.masters[i].areas.empty()) return layout_.masters[i];
    return layout_.masters.front();
}

Length PageMeasures::width_for(const PageMaster& master) const {
    return master.width > 0_pt ? master.width : layout_.paper.width;
}

Length PageMeasures::widening(const PageMaster& master, int folio) const {
    return (layout_.trim(folio).width - width_for(master)) / 2;
}

Rect PageMeasures::area_box(const Area& area) const {
    const Length origin = usual_master().areas.front().box.y;
    Rect box = area.box;
    const Length down = to_grid(box.y - origin, layout_.grid) - (box.y - origin);
    box.y += down;
    box.height -= down;
    return box;
}

std::pair<Length, Length> PageMeasures::text_edges(const PageMaster& master) const {
    if (master.areas.empty())
        return {master.margins.inner, width_for(master) - master.margins.outer};
    Length left = layout_.paper.width, right;
    for (const Area& area : master.areas) {
        left = std::min(left, area.box.x);
        right = std::max(right, area.box.right());
    }
    return {std::min(left, right), right};
}

Length PageMeasures::margin_width(NoteMargin margin) const {
    Length least = layout_.paper.width;
    for (const PageMaster& master : layout_.masters) {
        const Margins& margins = master.margins;
        if (!master.areas.empty())
            least = std::min(least, margin == NoteMargin::outer ? margins.outer : margins.inner);
    }
    return std::max(0_pt, least - beside_text - beside_edge);
}

// The outer margin lies at the left of a left page only.
Length PageMeasures::margin_note_x(const PageMaster& master, NoteMargin margin) const {
    const auto [left, right] = text_edges(master);
    const bool at_left = (margin == NoteMargin::outer) == (master.name == "left");
    return at_left ? left - beside_text - margin_width(margin) : right + beside_text;
}

Length PageMeasures::text() const {
    Length least = layout_.paper.width;
    for (const PageMaster& master : layout_.masters)
        for (const Area& area : master.areas) least = std::min(least, area.box.width);
    return least;
}

Length PageMeasures::whole_width() const {
    Length least = layout_.paper.width;
    for (const PageMaster& master : layout_.masters) {
        const auto [left, right] = text_edges(master);
        least = std::min(least, right - left);
    }
    return least;
}

Length PageMeasures::shortest_area() const {
    Length least = layout_.paper.height;
    for (const Area& area : usual_master().areas) least = std::min(least, area.box.height);
    return least;
}

}  // namespace yaprak
