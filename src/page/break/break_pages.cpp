// Fills the table forwards: at(i, a) becomes the cheapest way to end an area before strip i so that
// area a comes next. The time grows with the document only, for areas repeat.
#include "page/break/break_pages.hpp"

#include "page/break/area_ends.hpp"
#include "page/break/badness.hpp"
#include "page/break/balance_band.hpp"
#include "page/break/relax.hpp"
#include "page/break/trace_back.hpp"
#include "page/column/penalties.hpp"

#include <cassert>

namespace yaprak {

namespace {

constexpr double unbalanced = 2'000;  // penalty of columns that end where they please
constexpr double overfull = 1'000'000;
constexpr double rounding = 0.01;  // points

// An area or a page that is being filled: it begins with strip `begin`.
struct Start {
    std::size_t begin = 0;
    BreakKey key;
};

class PageBreaker {
public:
    explicit PageBreaker(BreakTable& table)
        : table_(table), metrics_(table.metrics), notes_(table.notes), areas_(table.areas) {}

    void run() {
        table_.at(0, {}).cost = 0;
        for (std::size_t i = 0; i < metrics_.size(); ++i) {
            if (metrics_.movable_before(i)) go_on_below(Head::figure, i);
            if (metrics_.loose_before(i)) go_on_below(Head::loose, i);
            if (table_.banded) go_on_from(i, true);
            go_on_from(i, false);
        }
        if (metrics_.loose_before(metrics_.size())) go_on_below(Head::loose, metrics_.size());
    }

private:
    const BreakState& at(const Start& start) const { return table_.at(start.begin, start.key); }
    double room(const Start& start) const { return table_.room(start.begin, start.key); }

    BreakStep step(const Start& start, std::size_t end, ReachedBy by) const {
        BreakStep made;
        made.begin = start.begin;
        made.key = start.key;
        made.end = end;
        made.by = by;
        made.notes = at(start).notes;
        return made;
    }

    // A wide strip begins a page or a band: what would come beside other columns ends its page.
    void go_on_from(std::size_t begin, bool below) {
        const bool wide = metrics_[begin].wide;
        for (int area = 0; area < areas_.size(); ++area) {
            const Start start{begin, {area, below}};
            if (at(start).reached() && !(wide && areas_.begins_page(area))) go_on(start);
        }
        for (const AreaCycle::Page& page : areas_.pages()) {
            const Start start{begin, {page.begin, below}};
            if (wide && at(start).reached()) go_on(start);
        }
    }

    void go_on(const Start& start) {
        const bool in_first = areas_.begins_page(start.key.area);
        const bool wide = metrics_[start.begin].wide;
        if (metrics_.ends_page(start.begin) && (!in_first || start.key.below))
            return end_page(start);
        if (in_first ? start.key.below : wide) end_page(start);
        if (wide) return in_first ? try_wide(start) : void();
        if (in_first && table_.banded) try_band(start);
        try_ends(start);
    }

    void go_on_below(Head head, std::size_t begin) {
        for (int area = 0; area < areas_.size(); ++area)
            for (const bool below : {false, true})
                if (const Start start{begin, {area, below, head}};
                    (table_.banded || !below) && at(start).reached())
                    try_ends(start);
    }

    // ---- the strips of one area ----

    void try_ends(const Start& start) {
        grow(start);
        ends_.relax_all(table_);
    }

    // Grows an area as far as it goes; every end is a candidate.
    void grow(const Start& start) {
        Filling filling = table_.filling_from(start.begin, start.key.head);
        const bool headed = start.key.head != Head::nothing;
        if (start.begin == metrics_.size()) consider(start, filling);
        while (filling.end() < metrics_.size()) {
            const std::size_t next = filling.end();
            if (metrics_[next].wide) return;
            if (metrics_.ends_area(next) && (next > start.begin || headed)) return;
            const Movable* figure = metrics_.movable_at(next);
            if (figure && (next > start.begin || headed)) try_without(*figure, start, filling);
            if (const LooseIndex loose = metrics_.loose_at(next))
                try_loose(metrics_.loose(loose), start, filling);
            filling.add();
            if (!fits(start, filling)) {
                if (next == start.begin && !headed) set_anyway(start, filling);
                return;
            }
            if (!consider(start, filling) && next == start.begin) set_notes_late(start, filling);
        }
    }

    // A paragraph that does not end here is set in one line more, so that enough of them go over.
    void try_loose(const LooseMetrics& paragraph, const Start& start, Filling filling) {
        Filling whole = filling;
        while (whole.end() < paragraph.end) whole.add();
        if (fits(start, whole)) return;
        filling.end_within(paragraph);
        if (fits(start, filling)) consider(start, filling, Head::loose, paragraph.penalty);
    }

    bool fits(const Start& start, const Filling& filling) const {
        const double least = filling.used() - filling.shrink() - filling.saving();
        return least <= room(start) + rounding;
    }

    // A figure that has no room is put off until the next area, text that follows it comes first.
    void try_without(const Movable& figure, const Start& start, Filling filling) {
        Filling with = filling;
        while (with.end() < figure.end) with.add();
        if (fits(start, with)) return;
        filling.defer(figure);
        while (filling.end() < figure.limit) {
            filling.add();
            if (!fits(start, filling)) return;
            if (filling.end() >= figure.end + 2 && metrics_.may_follow_figure(filling.end()))
                consider(start, filling, Head::figure, penalties::moved_figure);
        }
    }

    // Paragraphs in fewer lines.
    struct Tightened {
        double saved = 0, penalty = 0;
        std::uint8_t count = 0;
    };

    // The filling ends here as it is, or with as many paragraphs in fewer lines as make it fit.
    // Returns whether the notes have room that way.
    bool consider(const Start& start, const Filling& filling, Head head = Head::nothing,
                  double penalty = 0) {
        Tightened tightened{0, penalty, 0};
        for (bool possible = false;; ++tightened.count) {
            const double left = room(start) - filling.used() + tightened.saved;
            if (left + filling.shrink() + rounding >= 0) {
                const NoteFit notes =
                    notes_.fit(at(start).notes, start.begin, filling.end(), left, filling.shrink());
                if (notes.possible) consider(start, filling, tightened, notes, head);
                possible = possible || notes.possible;
                if (notes.possible && notes.penalty == 0 && notes.height <= left) return true;
            }
            if (tightened.count == filling.tight().size()) return possible;
            tightened.saved += filling.tight()[tightened.count].saved;
            tightened.penalty += filling.tight()[tightened.count].penalty;
        }
    }

    void consider(const Start& start, const Filling& filling, const Tightened& tightened,
                  const NoteFit& notes, Head head) {
        const double height = room(start) + tightened.saved - notes.height;
        BreakStep made = step(start, filling.end(), ReachedBy::area);
        made.shrink_ratio = shrink_ratio(filling, height);
        made.tight = tightened.count;
        made.notes = notes.end;
        made.next = head;
        made.cost = one_more_area + badness_of_shrinking(made.shrink_ratio) + tightened.penalty +
                    notes.penalty;
        const bool last = made.end == metrics_.size() && head == Head::nothing;
        const bool asked = metrics_.ends_area(made.end) && head == Head::nothing;
        const bool page_ends = last || metrics_.ends_page(made.end);
        const bool uneven =
            (page_ends && areas_.columns(start.key.area) > 1) || ends_columns_before_wide(made);
        if (uneven) made.cost += unbalanced;
        if (last)
            made.cost += last_page(start, filling);
        else if (!asked)
            made.cost +=
                badness_of_emptiness((height - filling.used()) / areas_.height(start.key.area)) +
                filling.last().penalty;
        const bool whole = made.tight == 0 && made.shrink_ratio == 0 && notes.penalty == 0 &&
                           head == Head::nothing;
        const bool soft = last || asked || is_soft(filling.last());
        ends_.add(made, whole && soft && !uneven);
    }

    // What is kept whole is worth a hole, but not any.
    static bool is_soft(const StripMetrics& strip) {
        return strip.penalty <= penalties::softest_forbidden && !strip.kept;
    }

    bool ends_columns_before_wide(const BreakStep& made) const {
        return table_.banded && made.end < metrics_.size() && metrics_[made.end].wide &&
               !areas_.begins_page(areas_.next(made.key.area));
    }

    // The last page may be as empty as it likes, unless next to nothing stands on it.
    double last_page(const Start& start, const Filling& filling) const {
        const BreakKey& key = start.key;
        if (start.begin == 0 || key.below || !areas_.begins_page(key.area)) return 0;
        return badness_of_little(filling, areas_.height(key.area));
    }

    // The first strip alone is taller than the area: a taller area is waited for if the page has
    // one, else it stands over.
    void set_anyway(const Start& start, const Filling& filling) {
        const double excess = filling.used() - room(start);
        if (start.key.area + 1 < areas_.size() && !metrics_[start.begin].wide) {
            BreakStep left_empty = step(start, start.begin, ReachedBy::empty);
            left_empty.cost = badness_of_emptiness(1);
            relax_next_area(table_, left_empty);
        }
        BreakStep made = step(start, start.begin + 1, ReachedBy::area);
        made.cost = overfull + excess;
        made.shrink_ratio = 1;
        made.overfull = true;
        relax_next_area(table_, made);
    }

    // One strip, and what has room of the notes it is owed.
    void set_notes_late(const Start& start, const Filling& filling) {
        const double left = room(start) - filling.used();
        BreakStep made = step(start, start.begin + 1, ReachedBy::area);
        const NoteFit notes = notes_.set_anyway(made.notes, made.end, left);
        made.cost = penalties::late_note + notes.penalty;
        made.notes = notes.end;
        relax_next_area(table_, made);
    }

    // ---- what stands across a page ----

    // Wide strips; what follows stands below them or on the next page.
    void try_wide(const Start& start) {
        const double height = room(start);
        for (Filling filling(metrics_, start.begin); filling.end() < metrics_.size();) {
            const std::size_t next = filling.end();
            if (!metrics_[next].wide || (next > start.begin && metrics_.ends_area(next))) return;
            filling.add();
            const bool alone = filling.end() == start.begin + 1 && !start.key.below;
            if (filling.used() - filling.shrink() > height + rounding) {
                if (alone) set_anyway(start, filling);
                return;
            }
            NoteFit notes = notes_.fit(at(start).notes, start.begin, filling.end(),
                                       height - filling.used(), filling.shrink());
            if (!notes.possible && !alone) return;
            if (!notes.possible) notes.penalty += penalties::late_note;
            end_wide(start, filling, notes);
        }
    }

    void end_wide(const Start& start, const Filling& filling, const NoteFit& notes) {
        const double height = room(start) - notes.height;
        BreakStep made = step(start, filling.end(), ReachedBy::wide);
        made.shrink_ratio = shrink_ratio(filling, height);
        made.cost = badness_of_shrinking(made.shrink_ratio) + notes.penalty;
        made.notes = notes.end;
        if (made.end == metrics_.size() || !metrics_[made.end].wide)
            return relax_below(table_, made, filling.whole(), notes.height);
        relax_next_page(table_, made, (height - filling.used()) / areas_.height(start.key.area),
                        filling.last().penalty);
    }

    // All that stands before the next wide strip, or before the document's end, is set in balanced
    // columns.
    void try_band(const Start& start) {
        const BandRoom band_room{areas_.columns(start.key.area),
                                 table_.band_room(start.begin, start.key)};
        const double most = (band_room.height + 1) * band_room.columns;
        double sum = 0;
        std::size_t end = start.begin;
        const auto goes_on = [&] {
            return !metrics_[end].wide && (end == start.begin || !metrics_.ends_area(end));
        };
        while (end < metrics_.size() && goes_on() && sum <= most) {
            if (!metrics_[end].set) sum += metrics_[end].height - metrics_[end].depth;
            ++end;
        }
        const bool last = end == metrics_.size();
        const bool page_ends = last || metrics_.ends_page(end);
        if (sum > most || (band_room.columns == 1 && page_ends)) return;
        if (metrics_.ends_area(end) && !page_ends) return;  // the author's columns, not balanced
        const Band band =
            balance_band(metrics_, {start.begin, end}, band_room, notes_, at(start).notes);
        if (!band.fits) return;
        BreakStep made = step(start, end, ReachedBy::band);
        made.cost = band.cost + (last ? one_more_area : 0);
        made.notes = notes_.belonging(end);
        relax_below(table_, made, band.whole, band.foot);
    }

    // Nothing more stands on this page.
    void end_page(const Start& start) {
        assert(start.begin > 0);
        const BreakStep made = step(start, start.begin, ReachedBy::empty);
        if (metrics_.ends_page(start.begin)) return relax_next_page(table_, made, 0, 0);
        relax_next_page(table_, made, room(start) / areas_.height(start.key.area),
                        metrics_[start.begin - 1].penalty);
    }

    BreakTable& table_;
    const ColumnMetrics& metrics_;
    const NoteFitter& notes_;
    const AreaCycle& areas_;
    AreaEnds ends_;  // of the area that is grown
};

}  // namespace

std::size_t TextToBreakHash::operator()(const TextToBreak& text) const {
    std::size_t hash = text.metrics.size();
    const auto add = [&hash](double number) { hash = hash * 31 + std::hash<double>()(number); };
    for (std::size_t i = 0; i < text.metrics.size(); ++i)
        add(text.metrics[i].height), add(text.metrics[i].space),
            add(text.metrics[i].tight ? double(*text.metrics[i].tight) : -1.0);
    for (const Length height : text.areas.front()) add(height.pt());
    return hash;
}

std::vector<ColumnFragment> break_pages(const Column& column, const AreaHeights& areas,
                                        const NoteColumn& notes, PageBreaks* kept) {
    const TextToBreak text{ColumnMetrics(column), areas};
    const auto broken = [&] {
        BreakTable table(text.metrics, areas, notes);
        PageBreaker(table).run();
        return trace_back(table);
    };
    if (!kept || !notes.column.strips.empty()) return broken();
    return *kept->get(text, broken, [&](const std::vector<ColumnFragment>& fragments) {
        return text.metrics.size() * 2 * sizeof(StripMetrics) +
               fragments.size() * sizeof(ColumnFragment);
    });
}

}  // namespace yaprak
