// Pages are opened one after the other, as the fragments ask for them.
#include "page/build_pages.hpp"

#include "model/layout.hpp"
#include "page/furniture.hpp"
#include "page/open_page.hpp"
#include "page/page_measures.hpp"
#include "page/place/place_notes.hpp"
#include "page/place/place_strips.hpp"
#include "page/set/as_band.hpp"
#include "page/set/set_blocks.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace yaprak {

namespace {

constexpr Length between_notes = 6_pt;  // in a margin
constexpr Length rounding = 0.01_pt;

class PagesBuilder {
public:
    PagesBuilder(const Flow& flow, const Layout& layout, const PagePlan& plan,
                 const Setting& setting, BrokenText text)
        : flow_(flow),
          layout_(layout),
          plan_(plan),
          setting_(setting),
          text_(std::move(text)),
          measures_(layout),
          opener_(flow, layout, plan, setting_) {}

    BuiltPages run() {
        start();
        place_text();
        place_notes();
        if (!text_.holds_card) add_card();
        while (int(pages_.pages.size()) < plan_.pages()) add_page();
        finish_pages();
        tell_of_late_notes();
        return {std::move(pages_), lacks_card_};
    }

private:
    const PageMaster& master(std::size_t page) const { return layout_.masters[plan_.master(page)]; }

    Length widening(std::size_t page) const {
        return measures_.widening(master(page), int(page) + 1);
    }
    // That of the page that is filled now.
    Length widening() const { return widening(pages_.pages.size() - 1); }

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
        margins_taken_.clear();
        for (const PlacedArea& area : opened.areas) add_marks(area.column, area.marks);
    }

    void place_text() {
        for (std::size_t i = 0; i < text_.fragments.size(); ++i) {
            if (text_.fragments[i].begins_page) begin_text(i > 0);
            place(text_.column, text_.fragments[i]);
        }
    }

    // The text goes on on the next page that it flows into.
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

    void place(Column& column, const ColumnFragment& fragment) {
        Rect area = measures_.area_box(master(pages_.pages.size() - 1).areas[fragment.area]);
        area.x += widening();
        area.y += fragment.top;
        const Placed placed =
            place_strips(column, fragment, {area.x, area.y}, pages_.pages.back().items);
        if (fragment.begin < fragment.end) fill_to(placed.bottom);
        if (fragment.overfull)
            setting_.warnings->add(Code::block_tall, column.strips[fragment.begin].at,
                                   "this is taller than the page",
                                   "it is set anyway and stands over");
        add_marks(column, placed.marks);
        if (fragment.notes_begin < fragment.notes_end)
            page_notes_[fragment.area].push_back({fragment.notes_begin, fragment.notes_end});
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
        if (strip.target != no_target) add_target(strip.target, {page, y});
        if (strip.margin) add_margin_notes(strip, y);
        for (const int note : strip.notes)
            add_target(flow_.notes.notes[std::size_t(note)].reference_target, {page, y});
    }

    // First lines level with the strip's first line; what has no room there moves down, and up only
    // where the text ends.
    void add_margin_notes(const Strip& strip, Length y) {
        const PageMaster& page = master(pages_.pages.size() - 1);
        const Length foot = pages_.pages.back().trim.height - page.margins.bottom;
        for (const MarginNote& note : strip.margin->notes) {
            Length& taken = margins_taken_[note.margin];
            const Length level =
                y + strip.baseline.value_or(0_pt) - note.strip.baseline.value_or(0_pt);
            const Length top =
                std::max({taken, page.margins.top, std::min(level, foot - note.strip.height)});
            if (top + note.strip.height > foot + rounding)
                setting_.warnings->add(Code::area_full, note.strip.at,
                                       "the margin has no room left for this note",
                                       "shorten the notes of this page, or set some in the text");
            const Length x = measures_.margin_note_x(page, note.margin) + widening();
            for (Item item : note.strip.items) {
                shift(item, {x, top});
                pages_.pages.back().items.push_back(std::move(item));
            }
            taken = top + note.strip.height + between_notes;
        }
    }

    void add_target(int index, const Target& target) {
        const auto at = std::size_t(index);
        if (at >= pages_.targets.size()) pages_.targets.resize(at + 1);
        pages_.targets[at] = target;
    }

    // The notes stand at the foot of each area of the last page; they are read after all of its
    // text.
    void place_notes() {
        const PageMaster& page = master(pages_.pages.size() - 1);
        for (const auto& [area, fragments] : page_notes_) {
            Rect box = page.areas[area].box;
            box.x += widening();
            if (layout_.height_follows)
                box.height = bottom_ - box.y + flow_.notes.space + height_of_notes(fragments);
            const PlacedNotes placed =
                place_at_foot(flow_.notes, text_.notes.column, fragments, box, measures_.text(),
                              pages_.pages.back().items);
            add_marks(text_.notes.column, placed.marks);
            if (layout_.height_follows)
                fill_to(box.bottom());
            else
                last_area_.height = std::min(last_area_.height, placed.top - last_area_.y);
        }
        page_notes_.clear();
    }

    Length height_of_notes(const std::vector<NoteFragment>& fragments) const {
        Length height = flow_.notes.gap;
        for (const NoteFragment& fragment : fragments)
            for (std::size_t i = fragment.begin; i < fragment.end; ++i)
                height += text_.notes.column.strips[i].height + text_.notes.column.strips[i].space;
        return height;
    }

    void tell_of_late_notes() {
        for (std::size_t i = 0; i < flow_.notes.notes.size(); ++i) {
            const FlowListItem& note = flow_.notes.texts.items[i];
            const Target here = target(note.target);
            const Target reference = target(flow_.notes.notes[i].reference_target);
            if (reference.page >= 0 && here.page > reference.page)
                setting_.warnings->add(Code::note_late, note.at,
                                       "this note begins on a later page than what refers to it",
                                       "too many notes are referred to in one place");
        }
    }

    Target target(int index) const {
        const bool known = index >= 0 && std::size_t(index) < pages_.targets.size();
        return known ? pages_.targets[std::size_t(index)] : Target{};
    }

    // The card closes the last page if the page has room for it, or goes on to one that is there
    // anyway; else it is a band.
    void add_card() {
        if (!flow_.card || last_area_.width <= 0_pt) return;
        if (put_card(card_strip(*flow_.card), flow_.card->space_before)) return;
        if (plan_.has_text_after(pages_.pages.size())) {
            begin_text(true);
            if (put_card(card_strip(*flow_.card), 0_pt)) return;
        }
        const FlowBlock band = as_band(*flow_.card);
        lacks_card_ = !put_card(card_strip(band), band.space_before);
    }

    Strip card_strip(const FlowBlock& card) {
        ColumnBuilder builder;
        set_block(card, {0_pt, last_area_.width}, setting_, builder);
        return stack(builder.take());
    }

    // Whether it had room below what stands on the last page.
    bool put_card(Strip card, Length space_before) {
        const Length y = bottom_ + space_before;
        if (card.height <= 0_pt) return true;
        if (y + card.height > last_area_.bottom()) return false;
        for (Item& item : card.items) {
            shift(item, {last_area_.x, y});
            pages_.pages.back().items.push_back(std::move(item));
        }
        fill_to(y + card.height);
        return true;
    }

    void finish_pages() {
        for (std::size_t i = 0; i < pages_.pages.size(); ++i) {
            const Length cut = layout_.height_follows ? cut_off(i) : 0_pt;
            const std::size_t used = plan_.master(i);
            if (used >= flow_.furniture.size()) continue;
            const auto [left, right] = measures_.text_edges(layout_.masters[used]);
            const Length wider = widening(i);
            const Extent extent{left + wider, right + wider - (left + wider)};
            for (FlowFurniture line : flow_.furniture[used]) {
                if (line.is_foot) line.baseline -= cut;
                add_furniture(line, extent, {int(i) + 1, int(pages_.pages.size())}, setting_,
                              pages_.pages[i]);
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
    const PagePlan& plan_;
    Setting setting_;
    BrokenText text_;
    PageMeasures measures_;
    PageOpener opener_;
    Pages pages_;
    std::vector<Length> bottoms_;                                  // of what stands on each page
    std::map<std::size_t, std::vector<NoteFragment>> page_notes_;  // of the last page, by area
    std::map<NoteMargin, Length> margins_taken_;  // down to where, on the last page
    Length bottom_;                               // of what stands on the last page
    Rect last_area_;                              // all its columns
    bool lacks_card_ = false;
};

}  // namespace

BuiltPages build_pages(const Flow& flow, const Layout& layout, const PagePlan& plan,
                       const Setting& setting, BrokenText text) {
    return PagesBuilder(flow, layout, plan, setting, std::move(text)).run();
}

}  // namespace yaprak
