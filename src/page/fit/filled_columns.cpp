// Items are asked where they stand: what is read counts, what is drawn behind it does not.
#include "page/fit/filled_columns.hpp"

#include "model/layout.hpp"
#include "model/page.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr double below_baseline = 0.25;  // of the type's size

Length end_of(const Item& item) {
    if (const auto* run = std::get_if<GlyphRun>(&item.kind))
        return item.at.y + run->size * below_baseline;
    if (const auto* picture = std::get_if<PlacedPicture>(&item.kind))
        return item.at.y + picture->size.height;
    return item.at.y;
}

}  // namespace

Length filled(const Page& page, const Rect& area) {
    Length bottom = area.y;
    for (const Item& item : page.items) {
        if (item.tag == no_tag || item.at.x < area.x - 1_pt || item.at.x > area.right()) continue;
        if (item.at.y < area.bottom())
            bottom = std::max(bottom, std::min(end_of(item), area.bottom()));
    }
    return bottom - area.y;
}

const PageMaster& master_on(const Pages& pages, const Layout& layout, std::size_t page) {
    const std::size_t count = pages.pages.size();
    const int last = page < count ? int(count) : layout.fit.pages;
    return layout.masters[layout.master_of(int(page) + 1, last)];
}

FilledColumns filled_columns(const Pages& pages, const Layout& layout) {
    FilledColumns out;
    const auto wanted = std::size_t(layout.fit.pages);
    for (std::size_t page = 0; page < std::max(wanted, pages.pages.size()); ++page) {
        Length text, whole;
        const auto& areas = master_on(pages, layout, page).areas;
        for (const Area& area : areas) {
            whole += area.box.height;
            if (page < pages.pages.size()) text += filled(pages.pages[page], area.box);
        }
        out.text += text;
        if (page < wanted) out.whole += whole;
        if (text > 0_pt) {
            out.reach = int(page) + 1;
            out.rest = 0_pt;
            out.blank.clear();
        } else if (page < wanted && !areas.empty()) {
            out.blank.push_back(int(page) + 1);
        }
        if (page < wanted) out.rest += whole - text;
    }
    return out;
}

}  // namespace yaprak
