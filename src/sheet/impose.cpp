#include "sheet/impose.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "model/page.hpp"
#include "sheet/marks.hpp"
#include "sheet/plan_sheets.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace yaprak {
namespace {

constexpr Length touching = 0.05_mm;

bool meet(Length a, Length b) {
    return a - b < touching && b - a < touching;
}

bool overlap(Length a_begin, Length a_end, Length b_begin, Length b_end) {
    return a_begin < b_end - touching && b_begin < a_end - touching;
}

// What of a page's bleed is seen: not where another page is beside it.
Rect with_bleed(const Rect& cell, const Side& side, Length bleed) {
    Length left = bleed, right = bleed, top = bleed, bottom = bleed;
    for (const Placement& other : side.cells) {
        const Rect& o = other.cell;
        if (overlap(cell.y, cell.bottom(), o.y, o.bottom())) {
            if (meet(o.right(), cell.x)) left = 0_pt;
            if (meet(o.x, cell.right())) right = 0_pt;
        }
        if (overlap(cell.x, cell.right(), o.x, o.right())) {
            if (meet(o.bottom(), cell.y)) top = 0_pt;
            if (meet(o.y, cell.bottom())) bottom = 0_pt;
        }
    }
    return {cell.x - left, cell.y - top, cell.width + left + right, cell.height + top + bottom};
}

class Imposer {
public:
    Imposer(const Pages& pages, const Imposition& imposition)
        : pages_(pages), imposition_(imposition) {
        for (const Page& page : pages.pages) {
            bleed_ = std::max(bleed_, page.bleed);
            shared_.push_back(std::make_shared<const Page>(page));
        }
    }

    Pages run() {
        Pages sheets;
        sheets.metadata = pages_.metadata;
        const bool is_wide = imposition_.paper.width > imposition_.paper.height;
        sheets.duplex = is_wide ? Duplex::short_edge : Duplex::long_edge;
        for (const Side& side : plan()) {
            sheets.pages.push_back(made_of(side));
            sheets.pages.back().label = number(int(sheets.pages.size()));
        }
        return sheets;
    }

private:
    std::vector<Side> plan() const {
        std::vector<Size> sizes;
        for (const Page& page : pages_.pages) sizes.push_back(page.trim);
        return plan_sheets(imposition_, sizes, pages_.metadata.right_to_left);
    }

    Page made_of(const Side& side) const {
        Page sheet;
        sheet.trim = imposition_.paper;
        sheet.bleed = bleed_;
        if (imposition_.marks) sheet.slug = slug_beside(bleed_);
        for (const Placement& place : side.cells)
            if (place.page >= 0) sheet.items.push_back(placed(place, side));
        if (imposition_.marks) add_marks(side, sheet);
        if (side.is_back) move(sheet);
        return sheet;
    }

    Item placed(const Placement& place, const Side& side) const {
        const auto& page = shared_[std::size_t(place.page)];
        const Size size{page->trim.width * place.scale, page->trim.height * place.scale};
        Item item;
        item.at = {place.cell.x + (place.cell.width - size.width) / 2 + place.creep,
                   place.cell.y + (place.cell.height - size.height) / 2};
        item.kind = PlacedPage{page, place.scale, 0};
        item.clip = with_bleed(place.cell, side, page->bleed * place.scale);
        return item;
    }

    void move(Page& sheet) const {
        const Point by{imposition_.duplex_offset.dx, imposition_.duplex_offset.dy};
        for (Item& item : sheet.items) {
            item.at = item.at + by;
            if (item.clip) item.clip = *item.clip + by;
        }
    }

    const Pages& pages_;
    const Imposition& imposition_;
    std::vector<std::shared_ptr<const Page>> shared_;
    Length bleed_;
};

// Baselines of what is read, on pages from `first` on.
std::size_t lines_from(const Pages& pages, std::size_t first) {
    std::size_t count = 0;
    for (std::size_t i = first; i < pages.pages.size(); ++i) {
        std::set<long> baselines;
        for (const Item& item : pages.pages[i].items)
            if (std::holds_alternative<GlyphRun>(item.kind) && item.tag != no_tag)
                baselines.insert(std::lround(item.at.y.pt()));
        count += baselines.size();
    }
    return count;
}

void tell_of_too_much(const Pages& pages, const Imposition& imposition, const SourcePos& at,
                      Warnings& warnings) {
    const std::size_t room = fold_plan(imposition.scheme).pages(), count = pages.pages.size();
    if (count <= room) return;
    warnings.add(Code::text_long, at,
                 "the text is " + counted(count - room, "page") + " (" +
                     counted(lines_from(pages, room), "line") + ") too long for the " +
                     std::to_string(room) + " pages of the leaflet",
                 "it goes on on a second sheet: shorten it, or set it smaller");
}

}  // namespace

Pages impose(const Pages& pages, const Imposition& imposition, const SourcePos& at,
             Warnings& warnings) {
    if (imposition.scheme == Scheme::none || pages.pages.empty()) return pages;
    if (is_fold(imposition.scheme)) tell_of_too_much(pages, imposition, at, warnings);
    return Imposer(pages, imposition).run();
}

}  // namespace yaprak
