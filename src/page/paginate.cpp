// Blocks are set as one long column of strips, the column is broken over areas, the slices are
// placed, and each page gets its furniture.
#include "page/paginate.hpp"

#include "model/layout.hpp"
#include "page/break/align_to_grid.hpp"
#include "page/break/apply_looseness.hpp"
#include "page/break/break_pages.hpp"
#include "page/furniture.hpp"
#include "page/open_page.hpp"
#include "page/page_cache.hpp"
#include "page/place/place_notes.hpp"
#include "page/place/place_strips.hpp"
#include "page/set/plain_style.hpp"
#include "page/set/set_blocks.hpp"
#include "page/set/set_notes.hpp"

#include <algorithm>
#include <map>
#include <utility>

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
          measures_(layout),
          setting_(setting_with(warnings)),
          plan_(layout, flow, [this](const Area& area) { return measures_.area_box(area).height; }),
          opener_(flow, layout, plan_, setting_) {
        if (cache && !cache->breaks) cache->breaks = std::make_shared<PageBreaks>();
    }

    Pages run() {
        const bool chooses = cache_ && cache_->needs_choice;
        Column column = set_column(setting_with(setting_.warnings, chooses));
        notes_ = set_notes(flow_.notes, column, measures_.text(), setting_);
        std::vector<Slice> slices = broken_as_it_is(column);
        const bool needs_choice = could_be_better(slices);
        if (needs_choice) {
            Warnings ignored;
            if (!chooses) column = set_column(setting_with(ignored, true));
            slices = broken(column);
            shorten(column, slices);
        }
        if (cache_) cache_->needs_choice = needs_choice;
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
    // `chooses`: each paragraph also in fewer lines and in one more.
    Setting setting_with(Warnings& warnings, bool chooses = false) const {
        Setting setting{fonts_,
                        pictures_,
                        flow_.fallback_fonts,
                        warnings,
                        measures_.shortest_area(),
                        plain_style(flow_),
                        measures_.whole_width()};
        setting.places = &places_;
        setting.shapes = cache_ ? &cache_->text : nullptr;
        setting.codes = cache_ ? &cache_->codes : nullptr;
        setting.grid = layout_.grid;
        setting.whole_blocks = layout_.whole_blocks;
        setting.shorter = chooses;
        return setting;
    }

    Column set_column(Setting setting) const {
        ColumnBuilder builder;
        set_blocks(flow_.blocks, {0_pt, measures_.text()}, setting, builder);
        Column column = builder.take();
        align_to_grid(column, layout_.grid);
        return column;
    }

    std::vector<Slice> broken(const Column& column) {
        return plan_.break_text([&](const AreaHeights& heights) {
            return break_pages(column, heights, notes_, cache_ ? cache_->breaks.get() : nullptr);
        });
    }

    // Every paragraph in its best lines.
    std::vector<Slice> broken_as_it_is(Column& column) {
        auto shorter = std::exchange(column.shorter, {});
        auto longer = std::exchange(column.longer, {});
        std::vector<Slice> slices = broken(column);
        column.shorter = std::move(shorter);
        column.longer = std::move(longer);
        return slices;
    }

    const PageMaster& master(std::size_t page) const { return layout_.masters[plan_.master(page)]; }

    Length widening(std::size_t page) const {
        return measures_.widening(master(page), int(page) + 1);
    }
    // Of the page that is filled now.
    Length widening() const { return widening(pages_.pages.size() - 1); }

    static bool could_be_better(const std::vector<Slice>& slices) {
        return slices.size() > 1 && std::any_of(slices.begin(), slices.end(), [](const Slice& s) {
                   return s.price > worth_more_work;
               });
    }

    void start() {
        pages_.metadata = flow_.metadata;
        pages_.tags = flow_.tags;
        pages_.links = flow_.links;
        pages_.targets = {{0, 0_pt}};  // the document's beginning
        add_page();
    }

    void add_page() {
        OpenedPage opened = opener_.open(int(pages_.pages.size()) + 1);
        pages_.pages.push_back(std::move(opened.page));
        bottoms_.push_back(opened.bottom);
        for (const PlacedArea& area : opened.areas) add_marks(area.column, area.marks);
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
        const auto [left, right] = measures_.text_edges(page);
        last_area_.x = left + widening();
        last_area_.width = right - left;
    }

    void place(Column& column, const Slice& slice) {
        Rect area = measures_.area_box(master(pages_.pages.size() - 1).areas[slice.area]);
        area.x += widening();
        area.y += slice.top;
        const Placed placed =
            place_strips(column, slice, {area.x, area.y}, pages_.pages.back().items);
        if (slice.begin < slice.end) fill_to(placed.bottom);
        if (slice.over)
            setting_.warnings.add(column.strips[slice.begin].at, "this is taller than the page",
                                  "it is set anyway and stands over");
        add_marks(column, placed.marks);
        if (slice.notes_begin < slice.notes_end)
            page_notes_[slice.area].push_back({slice.notes_begin, slice.notes_end});
    }

    void fill_to(Length bottom) {
        bottom_ = std::max(bottom_, bottom);
        bottoms_.back() = std::max(bottoms_.back(), bottom);
    }

    void add_marks(const Column& column, const std::vector<StripPlace>& marks) {
        for (const StripPlace& mark : marks) add_mark(column.strips[mark.strip], mark.y);
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
                                                     measures_.text(), pages_.pages.back().items);
            add_marks(notes_.column, placed.marks);
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

    // The card closes the last page if the page has room for it, or goes on to one that is there
    // anyway.
    void add_card() {
        if (!flow_.card || last_area_.width <= 0_pt) return;
        ColumnBuilder builder;
        set_block(*flow_.card, {0_pt, last_area_.width}, setting_, builder);
        Column column = builder.take();
        if (column.strips.empty()) return;
        Length y = bottom_ + flow_.card->space_before;
        const Strip card = stack(std::move(column));
        if (y + card.height > last_area_.bottom()) {
            if (!plan_.has_text_after(pages_.pages.size())) return;
            begin_text(true);
            y = bottom_;
        }
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
            const auto [left, right] = measures_.text_edges(layout_.masters[used]);
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
        page.items.front() = page_ground(*flow_.ground, page);
        return cut;
    }

    const Flow& flow_;
    const Layout& layout_;
    const FontBook& fonts_;
    const PictureBook& pictures_;
    const std::vector<Target>& places_;
    PageCache* cache_;
    PageMeasures measures_;
    Setting setting_;
    PagePlan plan_;
    PageOpener opener_;
    Pages pages_;
    std::vector<Length> bottoms_;  // of what stands on each page
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
    Warnings ignored;
    const auto places =
        Paginator(flow, layout, fonts, pictures, nowhere, ignored, cache).run().targets;
    return Paginator(flow, layout, fonts, pictures, places, warnings, cache).run();
}

}  // namespace yaprak
