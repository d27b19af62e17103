// A column and the heights of the areas it flows into -> where each area ends. The whole document
// at once, by badness and penalty, as a paragraph's lines are broken (Knuth & Plass 1981; Plass
// 1981 for pages). Wide strips stand across a page's areas; what stands above them and at the
// document's end is balanced over the columns.
#pragma once
#include "base/memo.hpp"
#include "page/break/strip_metrics.hpp"
#include "page/column/column_fragment.hpp"
#include "page/column/note_column.hpp"

#include <cstddef>
#include <vector>

namespace yaprak {

// All that decides where text without notes is broken.
struct TextToBreak {
    ColumnMetrics metrics;
    AreaHeights areas;
    bool operator==(const TextToBreak&) const = default;
};

struct TextToBreakHash {
    std::size_t operator()(const TextToBreak& text) const;
};

struct PageBreaks : Memo<std::vector<ColumnFragment>, TextToBreak, TextToBreakHash> {
    PageBreaks() : Memo(2'000'000) {}
};

// The fragments in order; every strip, of the notes too, stands in exactly one. An empty column has
// none. They are the same with and without what is kept in `kept`.
std::vector<ColumnFragment> break_pages(const Column& column, const AreaHeights& areas,
                                        const NoteColumn& notes = {}, PageBreaks* kept = nullptr);

}  // namespace yaprak
