// Blocks are set as one long column of strips, the column is broken over areas, the slices are
// placed, and each page gets its furniture.
#include "page/paginate.hpp"

#include "base/number.hpp"
#include "page/baseline_grid.hpp"
#include "page/break_pages.hpp"
#include "page/furniture.hpp"
#include "page/hero.hpp"
#include "page/place_notes.hpp"
#include "page/place_strips.hpp"
#include "page/set_blocks.hpp"
#include "page/set_notes.hpp"

#include <algorithm>
#include <map>

namespace yaprak {

namespace {

constexpr double worth_more_work = 20;  // a page with this price: an eighth of it stays empty

// Numbers of pages in the text: the room for them is there before they are known, so that a second
// round breaks its lines and pages as the first one did.
bool lists_pages(const Flow& flow) {
    return std::any_of(flow.blocks.begin(), flow.blocks.end(), [](const FlowBlock& block) {
        const FlowBlock* inner = &block;
        if (const auto* box = std::get_if<BoxBlock>(&block.kind))
            if (!box->blocks.empty()) inner = &box->blocks.front();
        const auto* text = std::get_if<TextBlock>(&inner->kind);
        return text && text->page_of >= 0;
    });
}

class Paginator {
public:
    Paginator(const Flow& flow, const Layout& layout, const FontBook& fonts,
              const PictureBook& pictures, const std::vector<Target>& places, Warnings& warnings,
              ShapeCache* shapes)
        : flow_(flow),
          layout_(layout),
          fonts_(fonts),
          pictures_(pictures),
          places_(places),
          shapes_(shapes),
          setting_(setting_with(warnings)) {}

    Pages run() {
        start();
        Column column = set_column(setting_);
        notes_ = set_notes(flow_.notes, column, measure(), setting_);
        std::vector<Slice> slices = break_pages(column, area_heights(), notes_);
        if (could_be_better(slices)) {
            Warnings told_again;
            Setting shorter = setting_with(told_again);
            shorter.shorter = true;
            column = set_column(shorter);
            slices = break_pages(column, area_heights(), notes_);
            shorten(column, slices);
        }
        place(column, slices);
        place_notes();
        add_card();
        finish_pages();
        tell_of_late_notes();
        return std::move(pages_);
    }

private:
    Setting setting_with(Warnings& warnings) const {
        Setting setting{fonts_,          pictures_,     flow_.fallback_fonts, warnings,
                        shortest_area(), plain_style(), whole_width()};
        setting.places = &places_;
        setting.shapes = shapes_;
        setting.grid = layout_.grid;
        return setting;
    }

    Column set_column(Setting& setting) const {
        ColumnBuilder builder;
        set_blocks(flow_.blocks, {0_pt, measure()}, setting, builder);
        Column column = builder.take();
        align_to_grid(column, layout_.grid);
        return column;
    }

    // Where the text of a page begins: on the grid of the following pages.
    Rect area_box(const Area& area) const {
        const Length origin = layout_.masters.back().areas.front().box.y;
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

    const PageMaster& master(std::size_t page) const { return layout_.master(int(page) + 1); }

    void start() {
        pages_.metadata = flow_.metadata;
        pages_.tags = flow_.tags;
        pages_.links = flow_.links;
        pages_.targets = {{0, 0_pt}};  // the document's beginning
        add_page();
    }

    void add_page() {
        Page& page = pages_.pages.emplace_back();
        page.trim = layout_.paper;
        page.bleed = layout_.bleed;
        page.label = number(int(pages_.pages.size()));
        const bool hero = flow_.hero && master(pages_.pages.size() - 1).hero;
        if (!hero || pages_.pages.size() > 1) return;
        const auto [left, right] = text_edges(layout_.masters.front());
        add_hero(*flow_.hero, setting_.pictures, flow_.hero->right_to_left ? right : left, page);
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
        for (const Area& area : layout_.masters.back().areas)
            least = std::min(least, area.box.height);
        return least;
    }

    // The look of a word of our own: as the running foot, else as the first text there is.
    TextStyle plain_style() const {
        for (const auto& furniture : flow_.furniture)
            for (const FlowFurniture& line : furniture)
                for (const StyledText* text : {&line.left, &line.centre, &line.right})
                    if (!text->runs.empty()) return text->runs.front().style;
        std::vector<const FlowBlock*> waiting;
        wait_for(flow_.blocks, waiting);
        while (!waiting.empty()) {
            const FlowBlock& block = *waiting.back();
            waiting.pop_back();
            if (const auto* text = std::get_if<TextBlock>(&block.kind))
                if (!text->text.runs.empty()) return text->text.runs.front().style;
            if (const auto* box = std::get_if<BoxBlock>(&block.kind))
                wait_for(box->blocks, waiting);
            if (const auto* list = std::get_if<ListBlock>(&block.kind))
                for (const FlowListItem& item : list->items) wait_for(item.body, waiting);
            if (const auto* table = std::get_if<TableBlock>(&block.kind))
                for (const FlowRow& row : table->rows)
                    for (const FlowCell& cell : row.cells)
                        if (!cell.text.runs.empty()) return cell.text.runs.front().style;
        }
        return {};
    }

    static void wait_for(const FlowBlocks& blocks, std::vector<const FlowBlock*>& waiting) {
        for (auto block = blocks.rbegin(); block != blocks.rend(); ++block)
            waiting.push_back(&*block);
    }

    AreaHeights area_heights() const {
        AreaHeights heights;
        for (const Area& area : layout_.masters.front().areas)
            heights.first.push_back(area_box(area).height);
        for (const Area& area : layout_.masters.back().areas)
            heights.following.push_back(area_box(area).height);
        return heights;
    }

    void place(Column& column, const std::vector<Slice>& slices) {
        for (std::size_t i = 0; i < slices.size(); ++i) {
            if (slices[i].begins_page) begin_page(i > 0);
            place(column, slices[i]);
        }
    }

    void begin_page(bool another) {
        if (another) place_notes();
        if (another) add_page();
        const PageMaster& page = master(pages_.pages.size() - 1);
        bottom_ = page.areas.front().box.y;
        last_area_ = page.areas.front().box;
        const auto [left, right] = text_edges(page);
        last_area_.x = left;
        last_area_.width = right - left;
    }

    void place(Column& column, const Slice& slice) {
        Rect area = area_box(master(pages_.pages.size() - 1).areas[slice.area]);
        area.y += slice.top;
        const Placed placed =
            place_strips(column, slice, {area.x, area.y}, pages_.pages.back().items);
        if (slice.begin < slice.end) bottom_ = std::max(bottom_, placed.bottom);
        if (slice.over)
            setting_.warnings.add(column.strips[slice.begin].at, "this is taller than the page",
                                  "it is set anyway and stands over");
        for (const StripPlace& mark : placed.marks) add_mark(column.strips[mark.strip], mark.y);
        if (slice.notes_begin < slice.notes_end)
            page_notes_[slice.area].push_back({slice.notes_begin, slice.notes_end});
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
            const Rect& box = page.areas[area].box;
            const PlacedNotes placed = place_at_foot(flow_.notes, notes_.column, slices, box,
                                                     measure(), pages_.pages.back().items);
            for (const StripPlace& mark : placed.marks)
                add_mark(notes_.column.strips[mark.strip], mark.y);
            last_area_.height = std::min(last_area_.height, placed.top - last_area_.y);
        }
        page_notes_.clear();
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
    }

    void finish_pages() {
        for (std::size_t i = 0; i < pages_.pages.size(); ++i) {
            const std::size_t used = i == 0 ? 0 : layout_.masters.size() - 1;
            if (used >= flow_.furniture.size()) continue;
            const auto [left, right] = text_edges(layout_.masters[used]);
            for (const FlowFurniture& line : flow_.furniture[used])
                add_furniture(line, left, right, int(i) + 1, int(pages_.pages.size()), fonts_,
                              flow_.fallback_fonts, setting_.warnings, pages_.pages[i], shapes_);
        }
    }

    std::pair<Length, Length> text_edges(const PageMaster& master) const {
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
    ShapeCache* shapes_;
    Setting setting_;
    Pages pages_;
    NoteColumn notes_;
    std::map<std::size_t, std::vector<NoteSlice>> page_notes_;  // of the last page, by area
    Length bottom_;                                             // of what stands on the last page
    Rect last_area_;                                            // all its columns
};

}  // namespace

Pages paginate(const Flow& flow, const Layout& layout, const FontBook& fonts,
               const PictureBook& pictures, Warnings& warnings, ShapeCache* shapes) {
    const std::vector<Target> nowhere;
    if (!lists_pages(flow))
        return Paginator(flow, layout, fonts, pictures, nowhere, warnings, shapes).run();
    Warnings told_again;
    const auto places =
        Paginator(flow, layout, fonts, pictures, nowhere, told_again, shapes).run().targets;
    return Paginator(flow, layout, fonts, pictures, places, warnings, shapes).run();
}

}  // namespace yaprak
