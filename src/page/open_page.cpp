// What stands in the areas of more than one page is read once, though their pages are of several
// masters: an area is known by its name, for by that the layout says what stands in it. It is
// warned about once for each master.
#include "page/open_page.hpp"

#include "base/number.hpp"
#include "model/layout.hpp"
#include "page/column/drawn.hpp"
#include "page/place/place_strips.hpp"
#include "page/set/hero.hpp"
#include "page/set/set_blocks.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {

namespace {

constexpr double most_of_name = 0.6;  // of the header's width, that the clinic's name takes

}  // namespace

Item page_ground(const Colour& colour, const Page& page) {
    return ground_of({-page.bleed, -page.bleed, page.trim.width + page.bleed * 2,
                      page.trim.height + page.bleed * 2},
                     colour);
}

OpenedPage PageOpener::open(int folio) {
    const std::size_t master = plan_.master(std::size_t(folio) - 1);
    const Length widening = measures_.widening(layout_.masters[master], folio);
    OpenedPage opened;
    opened.page.trim = layout_.trim(folio);
    opened.page.bleed = layout_.bleed;
    opened.page.label = number(folio);
    if (flow_.ground) opened.page.items.push_back(page_ground(*flow_.ground, opened.page));
    if (folio == 1 && flow_.hero && layout_.masters[master].hero) add_header(opened, widening);
    if (folio > 1 && flow_.hero && folio <= flow_.hero->across) go_on_with_header(opened, folio);
    if (master < flow_.areas.size()) add_areas(opened, master, widening);
    return opened;
}

// Where the header that goes across several pages stands, as page `folio` sees it.
Rect PageOpener::whole_header(const Page& page, int folio) const {
    Rect box{-page.bleed, -page.bleed, page.bleed * 2, flow_.hero->height + page.bleed};
    for (int i = 1; i <= flow_.hero->across; ++i) {
        box.width += layout_.trim(i).width;
        if (i < folio) box.x -= layout_.trim(i).width;
    }
    return box;
}

// A page's part of the whole header.
void PageOpener::add_part_of_header(const Hero& hero, Rect own, OpenedPage& opened, int folio,
                                    Length edge) const {
    std::vector<Item> items;
    add_hero(hero, whole_header(opened.page, folio), setting_.pictures, edge, items);
    for (Item& item : items) {
        item.clip = own;
        opened.page.items.push_back(std::move(item));
    }
}

// It is read with the first page.
void PageOpener::go_on_with_header(OpenedPage& opened, int folio) const {
    Hero hero = *flow_.hero;
    hero.tag = hero.logo_tag = no_tag;
    hero.logo = -1;
    hero.bleed = true;
    add_part_of_header(hero, header_box(hero, opened.page, {}), opened, folio, 0_pt);
}

void PageOpener::add_header(OpenedPage& opened, Length widening) const {
    const PageMaster& first = layout_.masters[plan_.master(0)];
    const auto [left, right] = measures_.text_edges(first);
    const Rect text{left + widening, first.margins.top, right - left, 0_pt};
    const Rect box = header_box(*flow_.hero, opened.page, text);
    const Length edge = flow_.hero->right_to_left ? right : left;
    if (flow_.hero->across > 1 && flow_.hero->bleed)
        add_part_of_header(*flow_.hero, box, opened, 1, edge + widening);
    else
        add_hero(*flow_.hero, box, setting_.pictures, edge + widening, opened.page.items);
    opened.bottom = box.bottom();
    if (flow_.hero_name) add_name(opened, box, edge + widening);
}

// The name in place of a logo, on the same tab.
void PageOpener::add_name(OpenedPage& opened, Rect box, Length edge) const {
    Setting setting = setting_;
    ColumnBuilder builder;
    set_text(*flow_.hero_name, layout_.at, {0_pt, box.width * most_of_name}, setting, builder);
    Strip name = stack(builder.take());
    Length width;
    for (const Item& item : name.items)
        if (const auto* run = std::get_if<GlyphRun>(&item.kind))
            width = std::max(width, item.at.x + run->width());
    const Point at = add_tab(*flow_.hero, box, edge, {width, name.height}, opened.page.items);
    for (Item& item : name.items) {
        shift(item, at);
        opened.page.items.push_back(std::move(item));
    }
}

void PageOpener::add_areas(OpenedPage& opened, std::size_t master, Length widening) {
    const bool warned = !warned_.insert(master).second;
    for (FlowArea area : flow_.areas[master]) {
        const bool again = !read_.insert(area.name).second;
        area.box.x += widening;
        Warnings ignored;
        Setting setting = setting_;
        if (warned) setting.warnings = &ignored;
        PlacedArea placed = place_area(area, opened.page.trim, layout_.bleed, setting);
        if (again) placed.items = shown_again(std::move(placed.items));
        std::move(placed.items.begin(), placed.items.end(), std::back_inserter(opened.page.items));
        opened.bottom = std::max(opened.bottom, area.box.bottom());
        if (!again) opened.areas.push_back(std::move(placed));
    }
}

}  // namespace yaprak
