// Each state knows what it came from. A band is balanced once more to tell its columns apart, and
// an area filled once more to tell which of its paragraphs are set in fewer lines.
#include "page/break/trace_back.hpp"

#include "page/break/balance_band.hpp"

#include <algorithm>
#include <cassert>

namespace yaprak {

namespace {

class TraceBack {
public:
    explicit TraceBack(const BreakTable& table)
        : table_(table), metrics_(table.metrics), notes_(table.notes), areas_(table.areas) {}

    std::vector<ColumnFragment> run() {
        if (metrics_.size() == 0) return {};
        const BreakKey last = cheapest_end();
        std::size_t end = metrics_.size();
        BreakKey key = last;
        while (!(end == 0 && key.area == 0 && !key.below)) {
            const BreakState& state = table_.at(end, key);
            add_fragments(state, end, key);
            end = state.from;
            key = state.from_key;
        }
        std::reverse(fragments_.begin(), fragments_.end());
        set_rest_of_notes(last);
        return std::move(fragments_);
    }

private:
    BreakKey cheapest_end() const {
        BreakKey best;
        for (const bool below : {false, true})
            for (int area = 0; area < areas_.size() && (table_.banded || !below); ++area)
                if (cost_at_end({area, below}) < cost_at_end(best)) best = {area, below};
        return best;
    }
    double cost_at_end(BreakKey key) const { return table_.at(metrics_.size(), key).cost; }

    void add_fragments(const BreakState& state, std::size_t end, BreakKey key) {
        const BreakState& from = table_.at(state.from, state.from_key);
        ColumnFragment fragment;
        fragment.begin = state.from;
        fragment.end = end;
        fragment.shrink_ratio = state.shrink_ratio;
        fragment.overfull = state.overfull;
        fragment.area = areas_.column(state.from_key.area);
        fragment.top = Length::from_pt(from.top);
        fragment.begins_page = areas_.begins_page(state.from_key.area) && !state.from_key.below;
        fragment.begins_right_page =
            fragment.begins_page && end > state.from && metrics_.begins_right_page(state.from);
        fragment.cost = state.cost - from.cost;
        note_heads(fragment, state.from_key.head, key.head);
        fragment.tight = cheapest_tight(state, fragment);
        fragment.notes_begin = from.notes;
        fragment.notes_end = state.notes;
        if (state.by == ReachedBy::band) return add_band(fragment, state);
        if (state.by == ReachedBy::empty && !fragment.begins_page) return;
        if (state.by == ReachedBy::empty) fragment.begin = fragment.end = 0;
        fragments_.push_back(fragment);
    }

    // What stands at the fragment's head, and what it leaves to the next one's.
    void note_heads(ColumnFragment& fragment, Head own, Head next) const {
        if (own == Head::figure) fragment.first = *metrics_.movable_before(fragment.begin);
        if (own == Head::loose) fragment.loose_at_head = metrics_.loose_before(fragment.begin);
        if (next == Head::figure) fragment.deferred = *metrics_.movable_before(fragment.end);
        if (next == Head::loose) fragment.loose_at_end = metrics_.loose_before(fragment.end);
    }

    std::vector<TightIndex> cheapest_tight(const BreakState& state,
                                           const ColumnFragment& fragment) const {
        std::vector<TightIndex> indices;
        if (state.tight == 0) return indices;
        Filling filling = table_.filling_from(state.from, state.from_key.head);
        while (filling.end() < fragment.end)
            if (fragment.deferred && filling.end() == fragment.deferred->begin)
                filling.defer(*fragment.deferred);
            else if (fragment.loose_at_end &&
                     filling.end() == metrics_.loose(fragment.loose_at_end).begin)
                filling.end_within(metrics_.loose(fragment.loose_at_end));
            else
                filling.add();
        for (std::size_t i = 0; i < state.tight; ++i) indices.push_back(filling.tight()[i].index);
        return indices;
    }

    // The last column of the band comes first, for all is traced from its end.
    void add_band(const ColumnFragment& whole, const BreakState& state) {
        const BreakKey key = state.from_key;
        const Band band =
            balance_band(metrics_, {whole.begin, whole.end},
                         {areas_.columns(key.area), table_.band_room(whole.begin, key)}, notes_,
                         whole.notes_begin);
        assert(band.fits);
        for (std::size_t column = band.ends.size(); column-- > 0;) {
            ColumnFragment fragment = whole;
            fragment.begin = column == 0 ? whole.begin : band.ends[column - 1];
            fragment.end = band.ends[column];
            fragment.area = column;
            fragment.begins_page = whole.begins_page && column == 0;
            fragment.begins_right_page = whole.begins_right_page && column == 0;
            if (column > 0) fragment.notes_begin = notes_.belonging(fragment.begin);
            fragment.notes_end = notes_.belonging(fragment.end);
            fragments_.push_back(fragment);
        }
    }

    // They stand on pages of their own, where the text is at its end.
    void set_rest_of_notes(BreakKey key) {
        std::size_t set = table_.at(metrics_.size(), key).notes;
        if (key.below) key = {areas_.next_page(key.area), false};
        for (; set < notes_.size(); key.area = areas_.next(key.area)) {
            const NoteFit fit = notes_.set_anyway(set, metrics_.size(), areas_.height(key.area));
            ColumnFragment fragment;
            fragment.area = areas_.column(key.area);
            fragment.begins_page = areas_.begins_page(key.area);
            fragment.notes_begin = set;
            fragment.notes_end = set = std::max(set + 1, fit.end);
            fragments_.push_back(fragment);
        }
    }

    const BreakTable& table_;
    const ColumnMetrics& metrics_;
    const NoteFitter& notes_;
    const AreaCycle& areas_;
    std::vector<ColumnFragment> fragments_;
};

}  // namespace

std::vector<ColumnFragment> trace_back(const BreakTable& table) {
    return TraceBack(table).run();
}

}  // namespace yaprak
