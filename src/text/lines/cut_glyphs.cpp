// Copies the glyphs between the nearest safe places and shapes the rests at both ends anew
// (HarfBuzz manual, HB_GLYPH_FLAG_UNSAFE_TO_BREAK).
#include "text/lines/cut_glyphs.hpp"

#include <algorithm>

namespace yaprak {
namespace {

const std::string soft_hyphen = "\u00AD";

// The glyphs of an item that runs left to right: clusters only grow.
class Stretch {
public:
    Stretch(const ShapedGlyphs& glyphs, const ShapedItem& item)
        : first_(glyphs.data() + item.glyphs_begin),
          last_(glyphs.data() + item.glyphs_end),
          item_(item.item) {}

    const ShapedGlyph* at(std::uint32_t offset) const {
        return std::lower_bound(
            first_, last_, offset,
            [](const ShapedGlyph& glyph, std::uint32_t value) { return glyph.cluster < value; });
    }

    // The first safe place from `offset` on, or any place beyond `limit`.
    std::uint32_t safe_from(std::uint32_t offset, std::uint32_t limit) const {
        if (offset <= item_.begin || offset >= item_.end) return offset;
        for (const ShapedGlyph* glyph = at(offset); glyph != last_; ++glyph)
            if (glyph->safe || glyph->cluster > limit) return glyph->cluster;
        return item_.end;
    }

    // The last safe place before `offset`, or `offset` itself where `may_stay` allows it; or any
    // place before `limit`.
    std::uint32_t safe_before(std::uint32_t offset, std::uint32_t limit, bool may_stay) const {
        if (may_stay && safe_from(offset, offset) == offset) return offset;
        for (const ShapedGlyph* glyph = at(offset); glyph != first_;) {
            --glyph;
            if (glyph->cluster < limit || (glyph->safe && glyph->cluster < offset))
                return glyph->cluster;
        }
        return item_.begin;
    }

private:
    const ShapedGlyph *first_, *last_;
    const TextItem& item_;
};

// The text of the cluster goes to the glyph of it that is drawn first.
void give_text(const ShapedGlyphs& shaped, std::uint32_t begin, std::uint32_t end, bool backwards,
               std::vector<Glyph>& glyphs) {
    const std::size_t count = shaped.size();
    std::uint32_t from = begin;
    for (std::size_t done = 0; done < count;) {
        auto index = [&](std::size_t i) { return backwards ? count - 1 - i : i; };
        std::size_t next = done;
        while (next < count && shaped[index(next)].cluster == shaped[index(done)].cluster) ++next;
        const std::uint32_t to = next < count ? shaped[index(next)].cluster : end;
        for (std::size_t i = done; i < next; ++i)
            glyphs[index(i)].text_begin = glyphs[index(i)].text_end = to - begin;
        glyphs[std::min(index(done), index(next - 1))].text_begin = from - begin;
        from = to;
        done = next;
    }
}

}  // namespace

GlyphCutter::GlyphCutter(const ShapedText& shaped)
    : shaped_(shaped), shaper_(shaped.text, shaped.runs, shaped.substitutions, *shaped.fonts) {}

void GlyphCutter::collect(const ShapedItem& item, std::uint32_t begin, std::uint32_t end,
                          bool hyphen) {
    glyphs_.clear();
    const bool whole = begin == item.item.begin && end == item.item.end && !hyphen;
    if (item.item.level % 2 && !whole) return shaper_.shape(item.item, begin, end, hyphen, glyphs_);
    const Stretch stretch(shaped_.glyphs, item);
    const std::uint32_t from = stretch.safe_from(begin, end);
    const std::uint32_t to = whole ? end : stretch.safe_before(end, begin, !hyphen);
    if (from > to) return shaper_.shape(item.item, begin, end, hyphen, glyphs_);
    if (begin < from) shaper_.shape(item.item, begin, from, false, glyphs_);
    if (whole) {
        glyphs_.assign(shaped_.glyphs.begin() + item.glyphs_begin,
                       shaped_.glyphs.begin() + item.glyphs_end);
    } else {
        glyphs_.insert(glyphs_.end(), stretch.at(from), stretch.at(to));
    }
    if (to < end || hyphen) shaper_.shape(item.item, to, end, hyphen, glyphs_);
}

GlyphRun GlyphCutter::cut(const ShapedItem& item, std::uint32_t begin, std::uint32_t end,
                          bool hyphen) {
    collect(item, begin, end, hyphen);
    const TextStyle& style = shaped_.runs[item.item.run].style;
    GlyphRun run;
    run.font = item.item.font;
    run.size = style.size * item.item.scale;
    run.colour = style.colour;
    run.word_space = style.size * style.word_spacing;
    run.right_to_left = item.item.level % 2;
    run.text.assign(shaped_.text, begin, end - begin);
    if (hyphen) run.text += soft_hyphen;
    run.glyphs.reserve(glyphs_.size());
    for (const ShapedGlyph& glyph : glyphs_)
        run.glyphs.push_back({glyph.id, Length::from_pt(glyph.advance),
                              Length::from_pt(glyph.x_offset), Length::from_pt(glyph.y_offset), 0,
                              0});
    give_text(glyphs_, begin, begin + std::uint32_t(run.text.size()), run.right_to_left,
              run.glyphs);
    return run;
}

}  // namespace yaprak
