#include "read/layout/make_areas.hpp"

#include "base/geometry.hpp"
#include "base/number.hpp"
#include "model/layout.hpp"
#include "read/layout/checks.hpp"

#include <algorithm>

namespace yaprak {
namespace {

std::string in_mm(Length length) {
    return number(length.mm(), 1) + " mm";
}

const SourcePos& place_of(const YamlNode& tree, const char* key) {
    const YamlEntry* entry = tree.find(key);
    return entry ? entry->at : tree.at;
}

constexpr Length least_column = 10_mm, least_height = 10_mm;

bool stands_in_area(PartKind kind, const Layout& layout) {
    for (const auto& [area, parts] : layout.flow)
        for (const Part& part : parts)
            if (part.kind == kind) return true;
    return false;
}

bool has_hero(const Layout& layout, const PageMaster& master) {
    return master.name == "first" && master.hero && layout.hero.height > 0_pt &&
           !stands_in_area(PartKind::hero, layout);
}

// A single column is as wide on a wide panel of a fold as on a narrow one.
Rect text_box(const Layout& layout, const PageMaster& master) {
    const Margins& margins = master.margins;
    Length top = margins.top;
    if (has_hero(layout, master))
        top = (layout.hero.bleed ? 0_pt : top) + layout.hero.height + layout.hero.gap;
    const bool left_page = master.name == "left";
    const Length width = master.columns == 1 ? layout.paper.width : master.width;
    return {(left_page ? margins.outer : margins.inner) + (master.width - width) / 2, top,
            width - margins.inner - margins.outer, layout.paper.height - top - margins.bottom};
}

void check_overlap(const PageMaster& master, const Layout& layout, Rect text) {
    for (const FixedArea& fixed : master.fixed) {
        if (may_stand_below_text(fixed, layout)) continue;
        const Rect both = common(fixed.box, text);
        if (both.width > 0.01_pt && both.height > 0.01_pt)
            throw Error(Code::layout_size, fixed.at,
                        "the area \"" + fixed.name + "\" stands over the text of " + called(master),
                        "give that page wider margins, or say text: no");
    }
}

}  // namespace

void make_areas(PageMaster& master, const Layout& layout, const YamlNode& tree) {
    check_areas(master, layout);
    if (!master.text) return;
    const Rect box = text_box(layout, master);
    if (box.height < least_height)
        throw Error(Code::layout_size,
                    place_of(tree, has_hero(layout, master) ? "hero" : "margins"),
                    "no room is left for text on " + called(master),
                    "the paper is " + in_mm(layout.paper.height) + " high");
    const Length width = (box.width - master.gutter * (master.columns - 1)) / master.columns;
    if (width < least_column)
        throw Error(
            Code::layout_size, place_of(tree, master.columns > 1 ? "columns" : "margins"),
            "a column of " + called(master) + " would be " + in_mm(std::max(width, 0_mm)) + " wide",
            "the paper is " + in_mm(layout.paper.width) + " wide");
    check_overlap(master, layout, box);
    for (int i = 0; i < master.columns; ++i)
        master.areas.push_back({"column " + std::to_string(i + 1),
                                {box.x + (width + master.gutter) * i, box.y, width, box.height}});
}

void check_flow(const Layout& layout) {
    const PageMaster& left = layout.masters[layout.left_master()];
    const PageMaster& right = layout.masters[layout.right_master()];
    for (const PageMaster* master : {&left, &right})
        if (master->areas.empty())
            throw Error(Code::layout_size, master->at,
                        "the text could not go on: the " + master->name + " pages take none",
                        "say text: no only of first, last and pages with a number");
    if (left.areas.size() != right.areas.size())
        throw Error(Code::layout_size, left.name == "left" ? left.at : right.at,
                    "left and right pages need as many columns");
}

}  // namespace yaprak
