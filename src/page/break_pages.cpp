// best(i, a): the cheapest way to end an area before strip i so that area a comes next. Areas
// repeat after the first pages, so `a` counts their areas, then one round of the following page's:
// the table has as many rows as strips and the time grows with the document only.
// Each area stands in it twice: below the page's top, and below a band across the page, whose
// height is that of the cheapest way.
#include "page/break_pages.hpp"

#include "page/balance_band.hpp"
#include "page/baseline_grid.hpp"
#include "page/fit_notes.hpp"
#include "page/page_prices.hpp"
#include "page/page_states.hpp"
#include "page/slabs.hpp"

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
    PageBreaker(const Column& column, const AreaHeights& areas, const NoteColumn& notes)
        : slabs_(column), notes_(notes) {
        for (const auto& page : areas) add_page(page);
        for (const Strip& strip : column.strips) has_wide_ = has_wide_ || strip.wide;
        banded_ = has_wide_ || std::any_of(pages_.begin(), pages_.end(),
                                           [](const PageAreas& page) { return page.count > 1; });
    }

    std::vector<Slice> run() {
        states_ = {slabs_.size(), areas(), banded_, slabs_.has_movable() || slabs_.has_cut()};
        at(0, {}).cost = 0;
        for (std::size_t i = 0; i < slabs_.size(); ++i) {
            if (slabs_.movable_before(i)) go_on_below(Head::figure, i);
            if (slabs_.cut_before(i) != none) go_on_below(Head::rest, i);
            if (banded_) go_on_from(i, true);
            go_on_from(i, false);
        }
        if (slabs_.cut_before(slabs_.size()) != none) go_on_below(Head::rest, slabs_.size());
        return chain_to_start();
    }

private:
    struct PageAreas {
        int begin, count;
    };

    void add_page(const std::vector<Length>& heights) {
        pages_.push_back({areas(), int(heights.size())});
        for (const Length height : heights) {
            heights_.push_back(height.pt());
            page_of_.push_back(pages_.size() - 1);
        }
    }

    int areas() const { return int(heights_.size()); }
    const PageAreas& page(int area) const { return pages_[page_of_[std::size_t(area)]]; }
    int next(int area) const { return area + 1 < areas() ? area + 1 : pages_.back().begin; }
    int next_page(int area) const { return next(page(area).begin + page(area).count - 1); }
    bool begins_page(int area) const { return page(area).begin == area; }
    int columns(int area) const { return page(area).count; }
    State& at(std::size_t strip, Opening spot) { return states_.at(strip, spot); }
    double room(std::size_t strip, Opening spot) {
        return heights_[std::size_t(spot.area)] - at(strip, spot).top - at(strip, spot).foot;
    }

    // In all columns of the page.
    double band_room(std::size_t strip, Opening spot) {
        const auto first = heights_.begin() + spot.area;
        return *std::min_element(first, first + columns(spot.area)) - at(strip, spot).top -
               at(strip, spot).foot;
    }

    // A wide strip begins a page or a band: what would come beside other columns ends its page.
    void go_on_from(std::size_t begin, bool below) {
        const bool wide = slabs_[begin].wide;
        for (int area = 0; area < areas(); ++area)
            if (at(begin, {area, below}).reached() && !(wide && begins_page(area)))
                go_on(begin, {area, below});
        for (const PageAreas& page : pages_)
            if (wide && at(begin, {page.begin, below}).reached()) go_on(begin, {page.begin, below});
    }

    void go_on(std::size_t begin, Opening spot) {
        const bool in_first = begins_page(spot.area);
        if (in_first ? spot.below : slabs_[begin].wide) end_page(begin, spot);
        if (slabs_[begin].wide) return in_first ? try_wide(begin, spot) : void();
        if (begins_page(spot.area) && banded_) try_band(begin, spot);
        try_ends(begin, spot);
    }

    void go_on_below(Head head, std::size_t begin) {
        for (int area = 0; area < areas(); ++area)
            for (const bool below : {false, true})
                if (const Opening spot{area, below, head};
                    (banded_ || !below) && at(begin, spot).reached())
                    try_ends(begin, spot);
    }

    Filling filling_from(std::size_t begin, Head head) const {
        const Movable* figure = head == Head::figure ? slabs_.movable_before(begin) : nullptr;
        return {slabs_, begin, figure, head == Head::rest ? slabs_.cut_before(begin) : none};
    }

    // Grows an area that begins with strip `begin` as far as it goes; every end is a candidate.
    void try_ends(std::size_t begin, Opening spot) {
        Filling filling = filling_from(begin, spot.head);
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
        if ((last && columns(spot.area) > 1) ||
            (banded_ && end < slabs_.size() && slabs_[end].wide && !begins_page(next(spot.area))))
            price += unbalanced;
        if (last)
            price += last_page(begin, spot, filling);
        else
            price +=
                price_of_emptiness((height - filling.used()) / heights_[std::size_t(spot.area)]) +
                filling.last().penalty;
        relax(begin, spot, end, price, {shrink, false, shortened.count, notes.end, head},
              Step::area);
    }

    // The last page may be as empty as it likes, unless next to nothing stands on it.
    double last_page(std::size_t begin, Opening spot, const Filling& filling) const {
        if (begin == 0 || spot.below || !begins_page(spot.area)) return 0;
        return price_of_little(filling, heights_[std::size_t(spot.area)]);
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
                                Step::wide);
        const double share = (height - filling.used()) / heights_[std::size_t(spot.area)];
        const double sum = at(begin, spot).cost + price + one_more_area +
                           price_of_emptiness(share) + filling.last().penalty;
        State& state = at(end, {next_page(spot.area), false});
        if (sum <= state.cost)
            state = {sum, begin, spot, Step::wide, false, 0, shrink, 0, 0, notes.end};
    }

    // All that stands before the next wide strip, or the document's end, in balanced columns.
    void try_band(std::size_t begin, Opening spot) {
        const int count = columns(spot.area);
        const double height = band_room(begin, spot);
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
                     Step::band);
    }

    // What stands above the rest of a page.
    struct Above {
        double price = 0, height = 0, shrink = 0;
        std::size_t notes = 0;
        double foot = 0;
    };

    void stay_on_page(std::size_t begin, Opening spot, std::size_t end, const Above& above,
                      Step step) {
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
        const double share = room(begin, spot) / heights_[std::size_t(spot.area)];
        const double sum = at(begin, spot).cost + one_more_area + price_of_emptiness(share) +
                           slabs_[begin - 1].penalty;
        State& state = at(begin, {next_page(spot.area), false});
        if (sum < state.cost)
            state = {sum, begin, spot, Step::empty, false, 0, 0, 0, 0, at(begin, spot).notes};
    }

    // Strip `begin` alone is taller than the area: a taller area is waited for if the page has one,
    // else it stands over.
    void set_anyway(std::size_t begin, Opening spot, const Filling& filling) {
        const double excess = filling.used() - room(begin, spot);
        const std::size_t notes = at(begin, spot).notes;
        if (spot.area + 1 < areas() && !slabs_[begin].wide)
            relax(begin, spot, begin, price_of_emptiness(1), {0, false, 0, notes}, Step::empty);
        relax(begin, spot, begin + 1, overfull + excess, {1, true, 0, notes}, Step::area);
    }

    // One strip, and what has room of the notes it is owed.
    void set_notes_late(std::size_t begin, Opening spot, const Filling& filling) {
        const std::size_t set = at(begin, spot).notes;
        const double left = room(begin, spot) - filling.used();
        const NoteFit notes = notes_.set_anyway(set, begin + 1, left);
        relax(begin, spot, begin + 1, cost::late_note + notes.price, {0, false, 0, notes.end},
              Step::area);
    }

    // Where the text ends: the pages that the notes still need.
    double owed(std::size_t end, std::size_t notes) const {
        if (end < slabs_.size() || notes >= notes_.size()) return 0;
        return notes_alone * std::ceil(notes_.height(notes, notes_.size()) / heights_.back());
    }

    struct Fit {
        double shrink = 0;
        bool over = false;
        std::uint8_t shortened = 0;
        std::size_t notes = 0;      // that are set now
        Head next = Head::nothing;  // what the next area begins with
    };

    // Of two equal ways the one that fills the earlier area more.
    void relax(std::size_t begin, Opening spot, std::size_t end, double price, Fit fit, Step step) {
        const int area = next(spot.area);
        const bool same_page = !begins_page(area);
        const State& from = at(begin, spot);
        State& state = at(end, {area, spot.below && same_page, fit.next});
        const double sum = from.cost + price + owed(end, fit.notes);
        if (step == Step::empty ? sum >= state.cost : sum > state.cost) return;
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

    // ---- the cheapest way, from its end to its start ----

    std::vector<Slice> chain_to_start() {
        std::vector<Slice> slices;
        if (slabs_.size() == 0) return slices;
        std::size_t end = slabs_.size();
        Opening spot = cheapest_end();
        while (!(end == 0 && spot.area == 0 && !spot.below)) {
            const State& state = at(end, spot);
            add_slices(state, end, spot, slices);
            end = state.from;
            spot = state.from_spot;
        }
        std::reverse(slices.begin(), slices.end());
        set_rest_of_notes(cheapest_end(), slices);
        return slices;
    }

    // On pages of their own, where the text is at its end.
    void set_rest_of_notes(Opening spot, std::vector<Slice>& slices) {
        std::size_t set = at(slabs_.size(), spot).notes;
        if (spot.below) spot = {next_page(spot.area), false};
        for (; set < notes_.size(); spot.area = next(spot.area)) {
            const double height = heights_[std::size_t(spot.area)];
            const NoteFit fit = notes_.set_anyway(set, slabs_.size(), height);
            Slice slice;
            slice.area = std::size_t(spot.area - page(spot.area).begin);
            slice.begins_page = begins_page(spot.area);
            slice.notes_begin = set;
            slice.notes_end = set = std::max(set + 1, fit.end);
            slices.push_back(slice);
        }
    }

    Opening cheapest_end() {
        Opening best;
        for (const bool below : {false, true})
            for (int area = 0; area < areas() && (banded_ || !below); ++area)
                if (at(slabs_.size(), {area, below}).cost < at(slabs_.size(), best).cost)
                    best = {area, below};
        return best;
    }

    // Backwards.
    void add_slices(const State& state, std::size_t end, Opening spot, std::vector<Slice>& slices) {
        Slice slice{state.from, end, state.shrink, state.over};
        slice.area = std::size_t(state.from_spot.area - page(state.from_spot.area).begin);
        slice.top = Length::from_pt(at(state.from, state.from_spot).top);
        slice.begins_page = begins_page(state.from_spot.area) && !state.from_spot.below;
        slice.price = state.cost - at(state.from, state.from_spot).cost;
        const Head head = state.from_spot.head;
        if (head == Head::figure) slice.first = *slabs_.movable_before(state.from);
        if (head == Head::rest) slice.rest = slabs_.cut_before(state.from);
        if (spot.head == Head::figure) slice.left_out = *slabs_.movable_before(end);
        if (spot.head == Head::rest) slice.cut = slabs_.cut_before(end);
        slice.shorter = cheapest_shorter(state, slice);
        slice.notes_begin = at(state.from, state.from_spot).notes;
        slice.notes_end = state.notes;
        if (state.step == Step::band) return add_band(slice, state, slices);
        if (state.step == Step::empty && !slice.begins_page) return;
        if (state.step == Step::empty) slice.begin = slice.end = 0;
        slices.push_back(slice);
    }

    std::vector<std::size_t> cheapest_shorter(const State& state, const Slice& slice) const {
        std::vector<std::size_t> indices;
        if (state.shortened == 0) return indices;
        Filling filling = filling_from(state.from, state.from_spot.head);
        while (filling.end() < slice.end)
            if (slice.left_out && filling.end() == slice.left_out->begin)
                filling.leave_out(*slice.left_out);
            else if (slice.cut != none && filling.end() == slabs_.cut(slice.cut).begin)
                filling.cut(slabs_.cut(slice.cut));
            else
                filling.add();
        for (std::size_t i = 0; i < state.shortened; ++i)
            indices.push_back(filling.shorter()[i].index);
        return indices;
    }

    void add_band(Slice whole, const State& state, std::vector<Slice>& slices) {
        const Band band =
            balance_band(slabs_, whole.begin, whole.end, columns(state.from_spot.area),
                         band_room(whole.begin, state.from_spot), notes_, whole.notes_begin);
        for (std::size_t column = band.ends.size(); column-- > 0;) {
            Slice slice = whole;
            slice.begin = column == 0 ? whole.begin : band.ends[column - 1];
            slice.end = band.ends[column];
            slice.area = column;
            slice.begins_page = whole.begins_page && column == 0;
            if (column > 0) slice.notes_begin = notes_.belonging(slice.begin);
            slice.notes_end = notes_.belonging(slice.end);
            slices.push_back(slice);
        }
    }

    Slabs slabs_;
    NoteFitter notes_;
    bool has_wide_ = false, banded_ = false;
    std::vector<PageAreas> pages_;  // the last one's areas are those of all that follow
    std::vector<double> heights_;   // of all their areas
    std::vector<std::size_t> page_of_;
    PageStates states_;
};

}  // namespace

std::vector<Slice> break_pages(const Column& column, const AreaHeights& areas,
                               const NoteColumn& notes) {
    return PageBreaker(column, areas, notes).run();
}

}  // namespace yaprak
