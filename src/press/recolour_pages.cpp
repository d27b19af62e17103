#include "model/page.hpp"
#include "press/recolour.hpp"

#include <map>
#include <set>

namespace yaprak {
namespace {

using Kind = ColourUse::Kind;

class PageRecolour {
public:
    explicit PageRecolour(const Recolour& recolour) : recolour_(recolour) {}

    void run(Page& page) {
        for (Item& item : page.items) std::visit([&](auto& kind) { change(kind); }, item.kind);
    }

private:
    void change(GlyphRun& run) {
        run.colour = recolour_(run.colour, {Kind::text, {0_pt, run.size}, false});
    }
    void change(Path& path) {
        if (path.fill) {
            const auto box = bounds(path);
            const Size extent = box ? Size{box->width, box->height} : Size{};
            path.fill = recolour_(*path.fill, {Kind::fill, extent, false});
        }
        if (path.stroke)
            path.stroke->colour = recolour_(path.stroke->colour, {Kind::stroke, {}, false});
    }
    void change(PlacedPicture&) {}
    void change(LinkArea&) {}
    void change(FieldArea&) {}
    void change(PlacedPage& placed) {
        if (!placed.page) return;
        auto& made = pages_[placed.page.get()];
        if (!made) {
            Page page = *placed.page;
            PageRecolour inner(recolour_);
            inner.run(page);
            made = std::make_shared<const Page>(std::move(page));
        }
        placed.page = made;
    }

    const Recolour& recolour_;
    std::map<const Page*, std::shared_ptr<const Page>> pages_;  // only ever looked up
};

// Whether there are inks; a page that stands on many sheets is looked at once.
class InkSearch {
public:
    bool finds(const Page& page) {
        for (const Item& item : page.items)
            if (std::visit([&](const auto& kind) { return is_in(kind); }, item.kind)) return true;
        return false;
    }

private:
    static bool is_in(const GlyphRun& run) { return is_ink(run.colour); }
    static bool is_in(const Path& path) {
        return (path.fill && is_ink(*path.fill)) || (path.stroke && is_ink(path.stroke->colour));
    }
    static bool is_in(const PlacedPicture&) { return false; }
    static bool is_in(const LinkArea&) { return false; }
    static bool is_in(const FieldArea&) { return false; }
    bool is_in(const PlacedPage& placed) {
        return placed.page && seen_.insert(placed.page.get()).second && finds(*placed.page);
    }

    std::set<const Page*> seen_;
};

}  // namespace

bool is_ink(const Colour& colour) {
    return std::holds_alternative<Cmyk>(colour) || std::holds_alternative<Spot>(colour);
}

Pages recoloured(Pages pages, const Recolour& recolour) {
    PageRecolour change(recolour);
    for (Page& page : pages.pages) change.run(page);
    return pages;
}

bool has_inks(const Pages& pages) {
    InkSearch search;
    for (const Page& page : pages.pages)
        if (search.finds(page)) return true;
    return false;
}

}  // namespace yaprak
