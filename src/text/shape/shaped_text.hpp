// A paragraph's text with its glyphs: made once, read by whoever measures, breaks and sets it.
#pragma once
#include "text/shape/itemise.hpp"
#include "text/shape/prepare.hpp"
#include "text/shape/shape.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

struct ShapedItem {
    TextItem item;
    std::uint32_t glyphs_begin = 0, glyphs_end = 0;  // indices into ShapedText::glyphs
};

struct ShapedText {
    std::string text;           // prepared
    std::vector<TextRun> runs;  // their ends in `text`
    std::vector<std::size_t> soft_hyphens;
    std::vector<Substitution> substitutions;
    std::vector<ShapedItem> items;  // in reading order
    ShapedGlyphs glyphs;
    bool right_to_left = false;
    const FontBook* fonts = nullptr;
};

// One cluster of glyphs: the least that a line can be cut into.
struct Cluster {
    std::uint32_t begin = 0, end = 0;  // bytes of the text
    double advance = 0;
    bool safe = true;
    std::size_t item = 0;  // index into ShapedText::items
};

// Calls `visit(const Cluster&)` for each cluster in reading order.
template <typename Visit>
void for_each_cluster(const ShapedText& shaped, Visit visit) {
    for (std::size_t i = 0; i < shaped.items.size(); ++i) {
        const ShapedItem& item = shaped.items[i];
        const bool backwards = item.item.level % 2;
        const std::uint32_t count = item.glyphs_end - item.glyphs_begin;
        auto glyph = [&](std::uint32_t at) -> const ShapedGlyph& {
            return shaped.glyphs[backwards ? item.glyphs_end - 1 - at : item.glyphs_begin + at];
        };
        for (std::uint32_t at = 0; at < count;) {
            Cluster cluster{at == 0 ? item.item.begin : glyph(at).cluster, item.item.end, 0,
                            at == 0 || glyph(at).safe, i};
            const std::uint32_t key = glyph(at).cluster;
            for (; at < count && glyph(at).cluster == key; ++at)
                cluster.advance += glyph(at).advance;
            if (at < count) cluster.end = glyph(at).cluster;
            visit(std::as_const(cluster));
        }
    }
}

}  // namespace yaprak
