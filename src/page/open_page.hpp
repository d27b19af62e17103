// A folio -> the page as it is before text flows into it: its ground, the header, and what stands
// in its areas beside the text.
#pragma once
#include "model/page.hpp"
#include "page/page_measures.hpp"
#include "page/page_plan.hpp"
#include "page/place_area.hpp"

#include <set>
#include <string>
#include <vector>

namespace yaprak {

struct Layout;

struct OpenedPage {
    Page page;
    Length bottom;                  // of the header and the areas
    std::vector<PlacedArea> areas;  // those read here, for their marks: their items are the page's
};

class PageOpener {
public:
    // All must outlive this; `plan` knows how many pages there are by the first call of open().
    PageOpener(const Flow& flow, const Layout& layout, const PagePlan& plan, const Setting& setting)
        : flow_(flow), layout_(layout), plan_(plan), setting_(setting), measures_(layout) {}

    // Folios from 1 on, in order.
    OpenedPage open(int folio);

private:
    void add_header(OpenedPage& opened, Length widening) const;
    Rect whole_header(const Page& page, int folio) const;
    void add_part_of_header(const Hero& hero, Rect own, OpenedPage& opened, int folio,
                            Length edge) const;
    void go_on_with_header(OpenedPage& opened, int folio) const;
    void add_name(OpenedPage& opened, Rect box, Length edge) const;
    void add_areas(OpenedPage& opened, std::size_t master, Length widening);

    const Flow& flow_;
    const Layout& layout_;
    const PagePlan& plan_;
    const Setting& setting_;
    PageMeasures measures_;
    std::set<std::size_t> warned_;  // masters whose areas were warned about
    std::set<std::string> read_;    // areas that stand on a page before
};

// The colour of all its paper, to be the first of its items.
Item page_ground(const Colour& colour, const Page& page);

}  // namespace yaprak
