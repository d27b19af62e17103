// Each state knows what it came from. A band is balanced once more to tell its columns apart, and
// an area filled once more to tell which of its paragraphs are set in fewer lines.
#include "page/break/trace_back.hpp"

#include "page/break/balance_band.hpp"

#include <algorithm>

namespace yaprak {

namespace {

class WayBack {
public:
    explicit WayBack(const PageTable& table)
        : table_(table), slabs_(table.slabs), notes_(table.notes), areas_(table.areas) {}

    std::vector<Slice> run() {
        if (slabs_.size() == 0) return {};
        const Opening last = cheapest_end();
        std::size_t end = slabs_.size();
        Opening spot = last;
        while (!(end == 0 && spot.area == 0 && !spot.below)) {
            const State& state = table_.at(end, spot);
            add_slices(state, end, spot);
            end = state.from;
            spot = state.from_spot;
        }
        std::reverse(slices_.begin(), slices_.end());
        set_rest_of_notes(last);
        return std::move(slices_);
    }

private:
    Opening cheapest_end() const {
        Opening best;
        for (const bool below : {false, true})
            for (int area = 0; area < areas_.size() && (table_.banded || !below); ++area)
                if (cost_at_end({area, below}) < cost_at_end(best)) best = {area, below};
        return best;
    }
    double cost_at_end(Opening spot) const { return table_.at(slabs_.size(), spot).cost; }

    void add_slices(const State& state, std::size_t end, Opening spot) {
        const State& from = table_.at(state.from, state.from_spot);
        Slice slice{state.from, end, state.shrink, state.over};
        slice.area = areas_.column(state.from_spot.area);
        slice.top = Length::from_pt(from.top);
        slice.begins_page = areas_.begins_page(state.from_spot.area) && !state.from_spot.below;
        slice.price = state.cost - from.cost;
        note_heads(slice, state.from_spot.head, spot.head);
        slice.shorter = cheapest_shorter(state, slice);
        slice.notes_begin = from.notes;
        slice.notes_end = state.notes;
        if (state.step == ReachedBy::band) return add_band(slice, state);
        if (state.step == ReachedBy::empty && !slice.begins_page) return;
        if (state.step == ReachedBy::empty) slice.begin = slice.end = 0;
        slices_.push_back(slice);
    }

    // What stands at the slice's head, and what it leaves to the next one's.
    void note_heads(Slice& slice, Head own, Head next) const {
        if (own == Head::figure) slice.first = *slabs_.movable_before(slice.begin);
        if (own == Head::rest) slice.rest = slabs_.cut_before(slice.begin);
        if (next == Head::figure) slice.left_out = *slabs_.movable_before(slice.end);
        if (next == Head::rest) slice.cut = slabs_.cut_before(slice.end);
    }

    std::vector<std::size_t> cheapest_shorter(const State& state, const Slice& slice) const {
        std::vector<std::size_t> indices;
        if (state.shortened == 0) return indices;
        Filling filling = table_.filling_from(state.from, state.from_spot.head);
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

    // Its last column first, as all else.
    void add_band(const Slice& whole, const State& state) {
        const Opening spot = state.from_spot;
        const Band band =
            balance_band(slabs_, whole.begin, whole.end, areas_.columns(spot.area),
                         table_.band_room(whole.begin, spot), notes_, whole.notes_begin);
        for (std::size_t column = band.ends.size(); column-- > 0;) {
            Slice slice = whole;
            slice.begin = column == 0 ? whole.begin : band.ends[column - 1];
            slice.end = band.ends[column];
            slice.area = column;
            slice.begins_page = whole.begins_page && column == 0;
            if (column > 0) slice.notes_begin = notes_.belonging(slice.begin);
            slice.notes_end = notes_.belonging(slice.end);
            slices_.push_back(slice);
        }
    }

    // On pages of their own, where the text is at its end.
    void set_rest_of_notes(Opening spot) {
        std::size_t set = table_.at(slabs_.size(), spot).notes;
        if (spot.below) spot = {areas_.next_page(spot.area), false};
        for (; set < notes_.size(); spot.area = areas_.next(spot.area)) {
            const NoteFit fit = notes_.set_anyway(set, slabs_.size(), areas_.height(spot.area));
            Slice slice;
            slice.area = areas_.column(spot.area);
            slice.begins_page = areas_.begins_page(spot.area);
            slice.notes_begin = set;
            slice.notes_end = set = std::max(set + 1, fit.end);
            slices_.push_back(slice);
        }
    }

    const PageTable& table_;
    const Slabs& slabs_;
    const NoteFitter& notes_;
    const AreaRound& areas_;
    std::vector<Slice> slices_;
};

}  // namespace

std::vector<Slice> way_back(const PageTable& table) {
    return WayBack(table).run();
}

}  // namespace yaprak
