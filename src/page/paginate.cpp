// Blocks are set as one long column of strips, the column is broken over areas, the slices are
// placed, and each page gets its furniture.
#include "page/paginate.hpp"

#include "base/number.hpp"
#include "page/baseline_grid.hpp"
#include "page/break_pages.hpp"
#include "page/furniture.hpp"
#include "page/hero.hpp"
#include "page/page_cache.hpp"
#include "page/page_plan.hpp"
#include "page/place_area.hpp"
#include "page/place_notes.hpp"
#include "page/place_strips.hpp"
#include "page/plain_style.hpp"
#include "page/set_blocks.hpp"
#include "page/set_notes.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace yaprak {

namespace {

constexpr double worth_more_work = 20;  // a page with this price: an eighth of it stays empty

// Numbers of pages in the text: the room for them is there before they are known, so that a second
// round breaks its lines and pages as the first one did.
bool lists_pages(const FlowBlocks& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const FlowBlock& block) {
        const FlowBlock* inner = &block;
        if (const auto* box = std::get_if<BoxBlock>(&block.kind))
            if (!box->blocks.empty()) inner = &box->blocks.front();
        const auto* text = std::get_if<TextBlock>(&inner->kind);
        return text && text->page_of >= 0;
    });
}

bool lists_pages(const Flow& flow) {
    if (lists_pages(flow.blocks)) return true;
    for (const auto& areas : flow.areas)
        for (const FlowArea& area : areas)
            if (lists_pages(area.blocks)) return true;
    return false;
}

class Paginator {
public:
    Paginator(const Flow& flow, const Layout& layout, const FontBook& fonts,
              const PictureBook& pictures, const std::vector<Target>& places, Warnings& warnings,
              PageCache* cache)
        : flow_(flow),
          layout_(layout),
          fonts_(fonts),
          pictures_(pictures),
          places_(places),
          cache_(cache),
          setting_(setting_with(warnings)),
          plan_(layout, flow, [this](const Area& area) { return area_box(area).height; }) {}

    Pages run() {
        Column column = set_column(setting_);
        notes_ = set_notes(flow_.notes, column, measure(), setting_);
        std::vector<Slice> slices = broken(column);
        if (could_be_better(slices)) {
            Warnings told_again;
            Setting shorter = setting_with(told_again);
            shorter.shorter = true;
            column = set_column(shorter);
            slices = broken(column);
            shorten(column, slices);
        }
        start();
        place(column, slices);
        place_notes();
        add_card();
        while (int(pages_.pages.size()) < plan_.pages()) add_page();
        finish_pages();
        tell_of_late_notes();
        return std::move(pages_);
    }

private:
    Setting setting_with(Warnings& warnings) const {
        Setting setting{fonts_,          pictures_,          flow_.fallback_fonts, warnings,
                        shortest_area(), plain_style(flow_), whole_width()};
        setting.places = &places_;
        setting.shapes = cache_ ? &cache_->text : nullptr;
        setting.codes = cache_ ? &cache_->codes : nullptr;
        setting.grid = layout_.grid;
        setting.whole_blocks = layout_.whole_blocks;
        return setting;
    }

    Column set_column(Setting& setting) const {
        ColumnBuilder builder;
        set_blocks(flow_.blocks, {0_pt, measure()}, setting, builder);
        Column column = builder.take();
        align_to_grid(column, layout_.grid);
        return column;
    }

    std::vector<Slice> broken(const Column& column) {
        return plan_.break_text(
            [&](const AreaHeights& heights) { return break_pages(column, heights, notes_); });
    }

    // The master of most pages, whose areas text flows into.
    const PageMaster& usual_master() const {
        for (std::size_t i = 1; i < layout_.masters.size(); ++i)
            if (!layout_.masters[i].areas.empty()) return layout_.masters[i];
        return layout_.masters.front();
    }
    // What a page is wider than its areas are made for, at either side of them.
    Length widening(std::size_t page) const {
        return (layout_.trim(int(page) + 1).width - width_for(master(page))) / 2;
    }
    Length width_for(const PageMaster& master) const {
        return master.width > 0_pt ? master.width : layout_.paper.width;
    }

    // Of the page that is filled now.
    Length widening() const { return widening(pages_.pages.size() - 1); }

    // Where the text of a page begins: on the grid of the following pages.
    Rect area_box(const Area& area) const {
        const Length origin = usual_master().areas.front().box.y;
        Rect box = area.box;
        const Length down = to_grid(box.y - origin, layout_.grid) - (box.y - origin);
        box.y += down;
        box.height -= down;
        return box;
    }

    static bool could_be_better(const std::vector<Slice>& slices) {
        return slices.size() > 1 && std::any_of(slices.begin(), slices.end(), [](const Slice& s) {
                   return s.price > worth_more_work;
               });
    }

    const PageMaster& master(std::size_t page) const { return layout_.masters[plan_.master(page)]; }

    void start() {
        pages_.metadata = flow_.metadata;
        pages_.tags = flow_.tags;
        pages_.links = flow_.links;
        pages_.targets = {{0, 0_pt}};  // the document's beginning
        add_page();
    }

    void add_page() {
        Page& page = pages_.pages.emplace_back();
        page.trim = layout_.trim(int(pages_.pages.size()));
        page.bleed = layout_.bleed;
        page.label = number(int(pages_.pages.size()));
        bottoms_.push_back(0_pt);
        if (flow_.ground) add_ground(*flow_.ground, page);
        add_header(page);
        add_areas();
    }

    static void add_ground(const Colour& colour, Page& page) {
        Item item;
        item.at = {-page.bleed, -page.bleed};
        item.kind = rectangle({page.trim.width + page.bleed * 2, page.trim.height + page.bleed * 2},
                              colour);
        item.artifact = Artifact::background;
        page.items.push_back(std::move(item));
    }

    // On the first page only.
    void add_header(Page& page) {
        const PageMaster& first = master(0);
        if (!flow_.hero || !first.hero || pages_.pages.size() > 1) return;
        const auto [left, right] = text_edges(first);
        const Rect text{left + widening(), first.margins.top, right - left, 0_pt};
        const Rect box = header_box(*flow_.hero, page, text);
        const Length edge = flow_.hero->right_to_left ? right : left;
        yaprak::add_hero(*flow_.hero, box, setting_.pictures, edge + widening(), page.items);
        bottoms_.back() = box.bottom();
    }

    // What stands on more than one page is read once.
    void add_areas() {
        const std::size_t used = plan_.master(pages_.pages.size() - 1);
        if (used >= flow_.areas.size()) return;
        const bool again = !shown_.insert(used).second;
        for (FlowArea area : flow_.areas[used]) {
            area.box.x += widening();
            Warnings told_already;
            PlacedArea placed =
                place_area(area, layout_.trim(int(pages_.pages.size())), layout_.bleed,
                           again ? setting_with(told_already) : setting_);
            if (again) placed.items = shown_again(std::move(placed.items));
            for (Item& item : placed.items) pages_.pages.back().items.push_back(std::move(item));
            if (!again)
                for (const StripPlace& mark : placed.marks)
                    add_mark(placed.column.strips[mark.strip], mark.y);
            bottoms_.back() = std::max(bottoms_.back(), area.box.bottom());
        }
    }

    // Areas of unequal width are all filled as the narrowest.
    Length measure() const {
        Length least = layout_.paper.width;
        for (const PageMaster& master : layout_.masters)
            for (const Area& area : master.areas) least = std::min(least, area.box.width);
        return least;
    }

    // What stands across the columns of a page.
    Length whole_width() const {
        Length least = layout_.paper.width;
        for (const PageMaster& master : layout_.masters) {
            const auto [left, right] = text_edges(master);
            least = std::min(least, right - left);
        }
        return least;
    }

    Length shortest_area() const {
        Length least = layout_.paper.height;
        for (const Area& area : usual_master().areas) least = std::min(least, area.box.height);
        return least;
    }

    void place(Column& column, const std::vector<Slice>& slices) {
        for (std::size_t i = 0; i < slices.size(); ++i) {
            if (slices[i].begins_page) begin_text(i > 0);
            place(column, slices[i]);
        }
    }

    // On the next page that text flows into.
    void begin_text(bool another) {
        if (another) place_notes();
        if (another) add_page();
        while (!plan_.has_text(pages_.pages.size() - 1)) add_page();
        const PageMaster& page = master(pages_.pages.size() - 1);
        bottom_ = page.areas.front().box.y;
        last_area_ = page.areas.front().box;
        const auto [left, right] = text_edges(page);
        last_area_.x = left + widening();
        last_area_.width = right - left;
    }

    void place(Column& column, const Slice& slice) {
        Rect area = area_box(master(pages_.pages.size() - 1).areas[slice.area]);
        area.x += widening();
        area.y += slice.top;
        const Placed placed =
            place_strips(column, slice, {area.x, area.y}, pages_.pages.back().items);
        if (slice.begin < slice.end) fill_to(placed.bottom);
        if (slice.over)
            setting_.warnings.add(column.strips[slice.begin].at, "this is taller than the page",
                                  "it is set anyway and stands over");
        for (const StripPlace& mark : placed.marks) add_mark(column.strips[mark.strip], mark.y);
        if (slice.notes_begin < slice.notes_end)
            page_notes_[slice.area].push_back({slice.notes_begin, slice.notes_end});
    }

    void fill_to(Length bottom) {
        bottom_ = std::max(bottom_, bottom);
        bottoms_.back() = std::max(bottoms_.back(), bottom);
    }

    void add_mark(const Strip& strip, Length y) {
        const int page = int(pages_.pages.size()) - 1;
        if (strip.bookmark) pages_.outline.push_back({*strip.bookmark, page, y});
        if (strip.target != none) add_target(strip.target, {page, y});
        for (const int note : strip.notes)
            add_target(flow_.notes.notes[std::size_t(note)].reference_target, {page, y});
    }

    void add_target(int index, const Target& target) {
        const auto at = std::size_t(index);
        if (at >= pages_.targets.size()) pages_.targets.resize(at + 1);
        pages_.targets[at] = target;
    }

    // At the foot of each area of the last page; read behind all of its text.
    void place_notes() {
        const PageMaster& page = master(pages_.pages.size() - 1);
        for (const auto& [area, slices] : page_notes_) {
            Rect box = page.areas[area].box;
            box.x += widening();
            if (layout_.height_follows)
                box.height = bottom_ - box.y + flow_.notes.space + height_of_notes(slices);
            const PlacedNotes placed = place_at_foot(flow_.notes, notes_.column, slices, box,
                                                     measure(), pages_.pages.back().items);
            for (const StripPlace& mark : placed.marks)
                add_mark(notes_.column.strips[mark.strip], mark.y);
            if (layout_.height_follows)
                fill_to(box.bottom());
            else
                last_area_.height = std::min(last_area_.height, placed.top - last_area_.y);
        }
        page_notes_.clear();
    }

    Length height_of_notes(const std::vector<NoteSlice>& slices) const {
        Length height = flow_.notes.gap;
        for (const NoteSlice& slice : slices)
            for (std::size_t i = slice.begin; i < slice.end; ++i)
                height += notes_.column.strips[i].height + notes_.column.strips[i].space;
        return height;
    }

    void tell_of_late_notes() {
        for (std::size_t i = 0; i < flow_.notes.notes.size(); ++i) {
            const FlowListItem& note = flow_.notes.texts.items[i];
            const Target here = target(note.target);
            const Target reference = target(flow_.notes.notes[i].reference_target);
            if (reference.page >= 0 && here.page > reference.page)
                setting_.warnings.add(note.at,
                                      "this note begins on a later page than what refers to it",
                                      "too many notes are referred to in one place");
        }
    }

    Target target(int index) const {
        const bool known = index >= 0 && std::size_t(index) < pages_.targets.size();
        return known ? pages_.targets[std::size_t(index)] : Target{};
    }

    // The card closes the last page if the page has room for it.
    void add_card() {
        if (!flow_.card || last_area_.width <= 0_pt) return;
        ColumnBuilder builder;
        set_block(*flow_.card, {0_pt, last_area_.width}, setting_, builder);
        Column column = builder.take();
        if (column.strips.empty()) return;
        const Length y = bottom_ + flow_.card->space_before;
        const Strip card = stack(std::move(column));
        if (y + card.height > last_area_.bottom()) return;
        for (Item item : card.items) {
            shift(item, {last_area_.x, y});
            pages_.pages.back().items.push_back(std::move(item));
        }
        fill_to(y + card.height);
    }

    void finish_pages() {
        for (std::size_t i = 0; i < pages_.pages.size(); ++i) {
            const std::size_t used = plan_.master(i);
            const Length cut = layout_.height_follows ? cut_off(i) : 0_pt;
            if (used >= flow_.furniture.size()) continue;
            const auto [left, right] = text_edges(layout_.masters[used]);
            const Length wider = widening(i);
            for (FlowFurniture line : flow_.furniture[used]) {
                if (line.is_foot) line.baseline -= cut;
                add_furniture(line, left + wider, right + wider, int(i) + 1,
                              int(pages_.pages.size()), fonts_, flow_.fallback_fonts,
                              setting_.warnings, pages_.pages[i], setting_.shapes);
            }
        }
    }

    // What is empty below the page's content, and how much that is.
    Length cut_off(std::size_t i) {
        Page& page = pages_.pages[i];
        const Length whole = page.trim.height;
        page.trim.height = std::min(whole, bottoms_[i] + master(i).margins.bottom);
        const Length cut = whole - page.trim.height;
        if (!flow_.ground || page.items.empty()) return cut;
        page.items.front().kind = rectangle(
            {page.trim.width + page.bleed * 2, page.trim.height + page.bleed * 2}, *flow_.ground);
        return cut;
    }

    std::pair<Length, Length> text_edges(const PageMaster& master) const {
        if (master.areas.empty())
            return {master.margins.inner, width_for(master) - master.margins.outer};
        Length left = layout_.paper.width, right;
        for (const Area& area : master.areas) {
            left = std::min(left, area.box.x);
            right = std::max(right, area.box.right());
        }
        return {std::min(left, right), right};
    }

    const Flow& flow_;
    const Layout& layout_;
    const FontBook& fonts_;
    const PictureBook& pictures_;
    const std::vector<Target>& places_;
    PageCache* cache_;
    Setting setting_;
    PagePlan plan_;
    Pages pages_;
    std::vector<Length> bottoms_;  // of what stands on each page
    std::set<std::size_t> shown_;  // masters whose areas were read
    NoteColumn notes_;
    std::map<std::size_t, std::vector<NoteSlice>> page_notes_;  // of the last page, by area
    Length bottom_;                                             // of what stands on the last page
    Rect last_area_;                                            // all its columns
};

}  // namespace

Pages paginate(const Flow& flow, const Layout& layout, const FontBook& fonts,
               const PictureBook& pictures, Warnings& warnings, PageCache* cache) {
    const std::vector<Target> nowhere;
    if (!lists_pages(flow))
        return Paginator(flow, layout, fonts, pictures, nowhere, warnings, cache).run();
    Warnings told_again;
    const auto places =
        Paginator(flow, layout, fonts, pictures, nowhere, told_again, cache).run().targets;
    return Paginator(flow, layout, fonts, pictures, places, warnings, cache).run();
}

}  // namespace yaprak
