// Walks the column once; where a slice asks for it, a paragraph's strips are left out and those of
// its other setting put in their place.
#include "page/break/apply_looseness.hpp"

#include <algorithm>

namespace yaprak {

namespace {

struct Replacement {
    std::size_t begin = 0, end = 0;
    std::vector<Strip>* strips = nullptr;
};

std::vector<Replacement> wanted(Column& column, const std::vector<Slice>& slices) {
    std::vector<Replacement> out;
    for (const Slice& slice : slices) {
        for (const std::size_t index : slice.shorter) {
            Shorter& shorter = column.shorter[index];
            out.push_back({shorter.begin, shorter.end, &shorter.strips});
        }
        if (slice.cut == none) continue;
        Longer& longer = column.longer[std::size_t(slice.cut)];
        out.push_back({longer.begin, longer.end, &longer.strips});
    }
    std::sort(out.begin(), out.end(),
              [](const Replacement& a, const Replacement& b) { return a.begin < b.begin; });
    return out;
}

// What later blocks made of the paragraph's ends: its frame, the space after it.
void take_over(const Column& column, const Replacement& replacement) {
    const Strip& last = column.strips[replacement.end - 1];
    for (Strip& strip : *replacement.strips) {
        strip.frame = last.frame;
        strip.wide = last.wide;
    }
    replacement.strips->back().space = last.space;
}

// `places` are those of the old strips among the new ones.
void move_ends(const Column& column, const std::vector<std::size_t>& places, Slice& slice) {
    const auto within = [&](int index) {
        const Longer& longer = column.longer[std::size_t(index)];
        return places[longer.begin] + longer.above;
    };
    slice.begin = slice.rest == none ? places[slice.begin] : within(slice.rest);
    if (slice.end > 0) slice.end = slice.cut == none ? places[slice.end] : within(slice.cut);
    for (auto* figure : {&slice.first, &slice.left_out}) {
        if (!*figure) continue;
        (*figure)->begin = places[(*figure)->begin];
        (*figure)->end = places[(*figure)->end];
    }
}

}  // namespace

void shorten(Column& column, std::vector<Slice>& slices) {
    const std::vector<Replacement> replacements = wanted(column, slices);
    if (replacements.empty()) return;
    std::vector<Strip> strips;
    std::vector<std::size_t> places(column.strips.size() + 1);
    auto next = replacements.begin();
    for (std::size_t i = 0; i < column.strips.size();) {
        places[i] = strips.size();
        if (next == replacements.end() || next->begin != i) {
            strips.push_back(std::move(column.strips[i++]));
            continue;
        }
        take_over(column, *next);
        std::move(next->strips->begin(), next->strips->end(), std::back_inserter(strips));
        i = next++->end;
    }
    places.back() = strips.size();
    for (Slice& slice : slices) move_ends(column, places, slice);
    column.strips = std::move(strips);
}

}  // namespace yaprak
