// Walks the column once; where a slice asks for it, a paragraph's strips are left out and those of
// its shorter setting put in their place.
#include "page/break_pages.hpp"

#include <algorithm>

namespace yaprak {

namespace {

// What later blocks made of the paragraph's ends: its frame, the space after it.
void take_over(const Column& column, Shorter& shorter) {
    const Strip& last = column.strips[shorter.end - 1];
    for (Strip& strip : shorter.strips) {
        strip.frame = last.frame;
        strip.wide = last.wide;
    }
    shorter.strips.back().space = last.space;
}

}  // namespace

void shorten(Column& column, std::vector<Slice>& slices) {
    std::vector<std::size_t> wanted;
    for (const Slice& slice : slices)
        wanted.insert(wanted.end(), slice.shorter.begin(), slice.shorter.end());
    if (wanted.empty()) return;
    std::sort(wanted.begin(), wanted.end());
    std::vector<Strip> strips;
    std::vector<std::size_t> places(column.strips.size() + 1);  // of the old strips
    auto next = wanted.begin();
    for (std::size_t i = 0; i < column.strips.size();) {
        places[i] = strips.size();
        const bool replaced = next != wanted.end() && column.shorter[*next].begin == i;
        if (!replaced) {
            strips.push_back(std::move(column.strips[i++]));
            continue;
        }
        Shorter& shorter = column.shorter[*next++];
        take_over(column, shorter);
        std::move(shorter.strips.begin(), shorter.strips.end(), std::back_inserter(strips));
        i = shorter.end;
    }
    places.back() = strips.size();
    for (Slice& slice : slices) {
        slice.begin = places[slice.begin];
        slice.end = slice.end == 0 ? 0 : places[slice.end];
        for (auto* figure : {&slice.first, &slice.left_out}) {
            if (!*figure) continue;
            (*figure)->begin = places[(*figure)->begin];
            (*figure)->end = places[(*figure)->end];
        }
    }
    column.strips = std::move(strips);
}

}  // namespace yaprak
