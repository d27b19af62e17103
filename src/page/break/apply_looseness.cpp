// Walks the column once; where a fragment asks for it, a paragraph's strips are left out and those
// of its other setting put in their place.
#include "page/break/apply_looseness.hpp"

#include <algorithm>

namespace yaprak {

namespace {

struct Replacement {
    std::size_t begin = 0, end = 0;
    std::vector<Strip>* strips = nullptr;
};

std::vector<Replacement> wanted(Column& column, const std::vector<ColumnFragment>& fragments) {
    std::vector<Replacement> out;
    for (const ColumnFragment& fragment : fragments) {
        for (const TightIndex index : fragment.tight) {
            TightParagraph& tight = column.tight[*index];
            out.push_back({tight.begin, tight.end, &tight.strips});
        }
        if (!fragment.loose_at_end) continue;
        LooseParagraph& loose = column.loose[*fragment.loose_at_end];
        out.push_back({loose.begin, loose.end, &loose.strips});
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
void move_ends(const Column& column, const std::vector<std::size_t>& places,
               ColumnFragment& fragment) {
    const auto within = [&](LooseIndex index) {
        const LooseParagraph& loose = column.loose[*index];
        return places[loose.begin] + loose.above;
    };
    fragment.begin =
        fragment.loose_at_head ? within(fragment.loose_at_head) : places[fragment.begin];
    if (fragment.end > 0)
        fragment.end = fragment.loose_at_end ? within(fragment.loose_at_end) : places[fragment.end];
    for (auto* figure : {&fragment.first, &fragment.deferred}) {
        if (!*figure) continue;
        (*figure)->begin = places[(*figure)->begin];
        (*figure)->end = places[(*figure)->end];
    }
}

}  // namespace

void apply_looseness(Column& column, std::vector<ColumnFragment>& fragments) {
    const std::vector<Replacement> replacements = wanted(column, fragments);
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
    for (ColumnFragment& fragment : fragments) move_ends(column, places, fragment);
    column.strips = std::move(strips);
}

}  // namespace yaprak
