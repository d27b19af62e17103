// Fills the table forwards: at(i, a) becomes the cheapest way to end an area before strip i so that
// area a comes next. The time grows with the document only, for areas repeat.
#include "page/break/break_pages.hpp"

#include "page/break/badness.hpp"
#include "page/break/balance_band.hpp"
#include "page/break/break_table.hpp"
#include "page/break/trace_back.hpp"
#include "page/column/baseline_grid.hpp"
#include "page/column/penalties.hpp"

#include <algorithm>
#include <cmath>

namespace yaprak {

namespace {

constexpr double one_more_area = 10;  // of two equal ways take the shorter
constexpr double unbalanced = 2'000;  // columns that end where they please
constexpr double notes_alone = 300;   // a page of notes behind the text's end
constexpr double overfull = 1'000'000;
constexpr double rounding = 0.01;  // points

class PageBreaker {
public:
    explicit PageBreaker(PageTable& table)
        : table_(table), slabs_(table.slabs), notes_(table.notes), areas_(table.areas) {}

    void run() {
        at(0, {}).cost = 0;
        for (std::size_t i = 0; i < slabs_.size(); ++i) {
            if (slabs_.movable_before(i)) go_on_below(Head::figure, i);
            if (slabs_.cut_before(i) != none) go_on_below(Head::rest, i);
            if (table_.banded) go_on_from(i, true);
            go_on_from(i, false);
        }
        if (slabs_.cut_before(slabs_.size()) != none) go_on_below(Head::rest, slabs_.size());
    }

private:
    State& at(std::size_t strip, Opening spot) { return table_.at(strip, spot); }
    double room(std::size_t strip, Opening spot) const { return table_.room(strip, spot); }

    // A wide strip begins a page or a band: what would come beside other columns ends its page.
    void go_on_from(std::size_t begin, bool below) {
        const bool wide = slabs_[begin].wide;
        for (int area = 0; area < areas_.size(); ++area)
            if (at(begin, {area, below}).reached() && !(wide && areas_.begins_page(area)))
                go_on(begin, {area, below});
        for (const AreaRound::Page& page : areas_.pages())
            if (wide && at(begin, {page.begin, below}).reached()) go_on(begin, {page.begin, below});
    }

    void go_on(std::size_t begin, Opening spot) {
        const bool in_first = areas_.begins_page(spot.area);
        if (in_first ? spot.below : slabs_[begin].wide) end_page(begin, spot);
        if (slabs_[begin].wide) return in_first ? try_wide(begin, spot) : void();
        if (areas_.begins_page(spot.area) && table_.banded) try_band(begin, spot);
        try_ends(begin, spot);
    }

    void go_on_below(Head head, std::size_t begin) {
        for (int area = 0; area < areas_.size(); ++area)
            for (const bool below : {false, true})
                if (const Opening spot{area, below, head};
                    (table_.banded || !below) && at(begin, spot).reached())
                    try_ends(begin, spot);
    }

    // Grows an area that begins with strip `begin` as far as it goes; every end is a candidate.
    void try_ends(std::size_t begin, Opening spot) {
        Filling filling = table_.filling_from(begin, spot.head);
        const bool headed = spot.head != Head::nothing;
        if (begin == slabs_.size()) consider(begin, spot, filling);
        while (filling.end() < slabs_.size()) {
            const std::size_t next = filling.end();
            if (slabs_[next].wide) return;
            if (const Movable* figure = slabs_.movable_at(next); figure && (next > begin || headed))
                try_without(*figure, begin, spot, filling);
            if (const int cut = slabs_.cut_at(next); cut != none)
                try_cut(slabs_.cut(cut), begin, spot, filling);
            filling.add();
            if (!fits(begin, spot, filling)) {
                if (next == begin && !headed) set_anyway(begin, spot, filling);
                return;
            }
            if (!consider(begin, spot, filling) && next == begin)
                set_notes_late(begin, spot, filling);
        }
    }

    // A paragraph that does not end here is set in one line more, so that enough of them go over.
    void try_cut(const CutParagraph& paragraph, std::size_t begin, Opening spot, Filling filling) {
        Filling whole = filling;
        while (whole.end() < paragraph.end) whole.add();
        if (fits(begin, spot, whole)) return;
        filling.cut(paragraph);
        if (fits(begin, spot, filling)) consider(begin, spot, filling, Head::rest, paragraph.price);
    }

    bool fits(std::size_t begin, Opening spot, const Filling& filling) {
        const double least = filling.used() - filling.can_shrink() - filling.can_save();
        return least <= room(begin, spot) + rounding;
    }

    // A figure that has no room is put off until the next area, text that follows it comes first.
    void try_without(const Movable& figure, std::size_t begin, Opening spot, Filling filling) {
        Filling with = filling;
        while (with.end() < figure.end) with.add();
        if (fits(begin, spot, with)) return;
        filling.leave_out(figure);
        while (filling.end() < figure.limit) {
            filling.add();
            if (!fits(begin, spot, filling)) return;
            if (filling.end() >= figure.end + 2 && slabs_.may_follow_figure(filling.end()))
                consider(begin, spot, filling, Head::figure, cost::moved_figure);
        }
    }

    // As it is, or with as many paragraphs in fewer lines as make it fit.
    bool consider(std::size_t begin, Opening spot, const Filling& filling,
                  Head head = Head::nothing, double price = 0) {
        Shortened shortened{0, price, 0};
        for (bool possible = false;; ++shortened.count) {
            const double left = room(begin, spot) - filling.used() + shortened.saved;
            if (left + filling.can_shrink() + rounding >= 0) {
                const NoteFit notes = notes_.fit(at(begin, spot).notes, begin, filling.end(), left,
                                                 filling.can_shrink());
                if (notes.possible) consider(begin, spot, filling, shortened, notes, head);
                possible = possible || notes.possible;
                if (notes.possible && notes.price == 0 && notes.height <= left) return true;
            }
            if (shortened.count == filling.shorter().size()) return possible;
            shortened.saved += filling.shorter()[shortened.count].saved;
            shortened.price += filling.shorter()[shortened.count].price;
        }
    }

    struct Shortened {
        double saved = 0, price = 0;
        std::uint8_t count = 0;
    };

    void consider(std::size_t begin, Opening spot, const Filling& filling,
                  const Shortened& shortened, const NoteFit& notes, Head head) {
        const double height = room(begin, spot) + shortened.saved - notes.height;
        const double shrink = shrunk(filling, height);
        double price = one_more_area + price_of_shrinking(shrink) + shortened.price + notes.price;
        const std::size_t end = filling.end();
        const bool last = end == slabs_.size() && head == Head::nothing;
        if ((last && areas_.columns(spot.area) > 1) ||
            (table_.banded && end < slabs_.size() && slabs_[end].wide &&
             !areas_.begins_page(areas_.next(spot.area))))
            price += unbalanced;
        if (last)
            price += last_page(begin, spot, filling);
        else
            price += price_of_emptiness((height - filling.used()) / areas_.height(spot.area)) +
                     filling.last().penalty;
        relax(begin, spot, end, price, {shrink, false, shortened.count, notes.end, head},
              ReachedBy::area);
    }

    // The last page may be as empty as it likes, unless next to nothing stands on it.
    double last_page(std::size_t begin, Opening spot, const Filling& filling) const {
        if (begin == 0 || spot.below || !areas_.begins_page(spot.area)) return 0;
        return price_of_little(filling, areas_.height(spot.area));
    }

    // Strips across the page; what follows stands below them or on the next page.
    void try_wide(std::size_t begin, Opening spot) {
        const double height = room(begin, spot);
        for (Filling filling(slabs_, begin); filling.end() < slabs_.size();) {
            if (!slabs_[filling.end()].wide) return;
            filling.add();
            if (filling.used() - filling.can_shrink() > height + rounding) {
                const bool alone = filling.end() == begin + 1 && !spot.below;
                if (alone) set_anyway(begin, spot, filling);
                return;
            }
            NoteFit notes = notes_.fit(at(begin, spot).notes, begin, filling.end(),
                                       height - filling.used(), filling.can_shrink());
            if (!notes.possible && (filling.end() > begin + 1 || spot.below)) return;
            if (!notes.possible) notes.price += cost::late_note;
            end_wide(begin, spot, filling, notes);
        }
    }

    void end_wide(std::size_t begin, Opening spot, const Filling& filling, const NoteFit& notes) {
        const double height = room(begin, spot) - notes.height, shrink = shrunk(filling, height);
        const double price = price_of_shrinking(shrink) + notes.price;
        const std::size_t end = filling.end();
        if (end == slabs_.size() || !slabs_[end].wide)
            return stay_on_page(begin, spot, end,
                                {price, filling.whole(), shrink, notes.end, notes.height},
                                ReachedBy::wide);
        const double share = (height - filling.used()) / areas_.height(spot.area);
        const double sum = at(begin, spot).cost + price + one_more_area +
                           price_of_emptiness(share) + filling.last().penalty;
        State& state = at(end, {areas_.next_page(spot.area), false});
        if (sum <= state.cost)
            state = {sum, begin, spot, ReachedBy::wide, false, 0, shrink, 0, 0, notes.end};
    }

    // All that stands before the next wide strip, or the document's end, in balanced columns.
    void try_band(std::size_t begin, Opening spot) {
        const int count = areas_.columns(spot.area);
        const double height = table_.band_room(begin, spot);
        double sum = 0;
        std::size_t end = begin;
        while (end < slabs_.size() && !slabs_[end].wide && sum <= (height + 1) * count) {
            if (slabs_[end].set == none) sum += slabs_[end].height - slabs_[end].blank;
            ++end;
        }
        if (sum > (height + 1) * count || (count == 1 && end == slabs_.size())) return;
        const Band band =
            balance_band(slabs_, begin, end, count, height, notes_, at(begin, spot).notes);
        if (!band.fits) return;
        const bool last = end == slabs_.size();
        stay_on_page(begin, spot, end,
                     {band.price + (last ? one_more_area : 0), band.whole, 0, notes_.belonging(end),
                      band.foot},
                     ReachedBy::band);
    }

    // What stands above the rest of a page.
    struct Above {
        double price = 0, height = 0, shrink = 0;
        std::size_t notes = 0;
        double foot = 0;
    };

    void stay_on_page(std::size_t begin, Opening spot, std::size_t end, const Above& above,
                      ReachedBy step) {
        State& state = at(end, {spot.area, true});
        const State& from = at(begin, spot);
        const double sum = from.cost + above.price + owed(end, above.notes);
        if (sum > state.cost) return;
        const double top = to_grid(from.top + above.height + slabs_[end - 1].space, slabs_.grid());
        state = {sum,        begin, spot, step, false, 0, above.shrink, top, from.foot + above.foot,
                 above.notes};
    }

    // Nothing more stands on this page.
    void end_page(std::size_t begin, Opening spot) {
        const double share = room(begin, spot) / areas_.height(spot.area);
        const double sum = at(begin, spot).cost + one_more_area + price_of_emptiness(share) +
                           slabs_[begin - 1].penalty;
        State& state = at(begin, {areas_.next_page(spot.area), false});
        if (sum < state.cost)
            state = {sum, begin, spot, ReachedBy::empty, false, 0, 0, 0, 0, at(begin, spot).notes};
    }

    // Strip `begin` alone is taller than the area: a taller area is waited for if the page has one,
    // else it stands over.
    void set_anyway(std::size_t begin, Opening spot, const Filling& filling) {
        const double excess = filling.used() - room(begin, spot);
        const std::size_t notes = at(begin, spot).notes;
        if (spot.area + 1 < areas_.size() && !slabs_[begin].wide)
            relax(begin, spot, begin, price_of_emptiness(1), {0, false, 0, notes},
                  ReachedBy::empty);
        relax(begin, spot, begin + 1, overfull + excess, {1, true, 0, notes}, ReachedBy::area);
    }

    // One strip, and what has room of the notes it is owed.
    void set_notes_late(std::size_t begin, Opening spot, const Filling& filling) {
        const std::size_t set = at(begin, spot).notes;
        const double left = room(begin, spot) - filling.used();
        const NoteFit notes = notes_.set_anyway(set, begin + 1, left);
        relax(begin, spot, begin + 1, cost::late_note + notes.price, {0, false, 0, notes.end},
              ReachedBy::area);
    }

    // Where the text ends: the pages that the notes still need.
    double owed(std::size_t end, std::size_t notes) const {
        if (end < slabs_.size() || notes >= notes_.size()) return 0;
        return notes_alone * std::ceil(notes_.height(notes, notes_.size()) / areas_.last_height());
    }

    struct Fit {
        double shrink = 0;
        bool over = false;
        std::uint8_t shortened = 0;
        std::size_t notes = 0;      // that are set now
        Head next = Head::nothing;  // what the next area begins with
    };

    // Of two equal ways the one that fills the earlier area more.
    void relax(std::size_t begin, Opening spot, std::size_t end, double price, Fit fit,
               ReachedBy step) {
        const int area = areas_.next(spot.area);
        const bool same_page = !areas_.begins_page(area);
        const State& from = at(begin, spot);
        State& state = at(end, {area, spot.below && same_page, fit.next});
        const double sum = from.cost + price + owed(end, fit.notes);
        if (step == ReachedBy::empty ? sum >= state.cost : sum > state.cost) return;
        state = {sum,
                 begin,
                 spot,
                 step,
                 fit.over,
                 fit.shortened,
                 fit.shrink,
                 same_page ? from.top : 0,
                 same_page ? from.foot : 0,
                 fit.notes};
    }

    PageTable& table_;
    const Slabs& slabs_;
    const NoteFitter& notes_;
    const AreaRound& areas_;
};

}  // namespace

std::size_t TextToBreakHash::operator()(const TextToBreak& text) const {
    std::size_t hash = text.slabs.size();
    const auto add = [&hash](double number) { hash = hash * 31 + std::hash<double>()(number); };
    for (std::size_t i = 0; i < text.slabs.size(); ++i)
        add(text.slabs[i].height), add(text.slabs[i].space), add(text.slabs[i].shorter);
    for (const Length height : text.areas.front()) add(height.pt());
    return hash;
}

std::vector<Slice> break_pages(const Column& column, const AreaHeights& areas,
                               const NoteColumn& notes, PageBreaks* kept) {
    const TextToBreak text{Slabs(column), areas};
    const auto broken = [&] {
        PageTable table(text.slabs, areas, notes);
        PageBreaker(table).run();
        return way_back(table);
    };
    if (!kept || !notes.column.strips.empty()) return broken();
    return *kept->get(text, broken, [&](const std::vector<Slice>& slices) {
        return text.slabs.size() * 2 * sizeof(Slab) + slices.size() * sizeof(Slice);
    });
}

}  // namespace yaprak
