#include "page/fit/fill_rest.hpp"

#include "model/layout.hpp"
#include "page/fit/filled_columns.hpp"
#include "page/page_cache.hpp"
#include "page/page_measures.hpp"
#include "page/place/place_strips.hpp"
#include "page/set/hero.hpp"
#include "page/set/plain_style.hpp"
#include "page/set/set_blocks.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr int fewest_lines = 3;       // below them a heading would promise too much
constexpr int most_whole_pages = 1;   // of nothing but lines; others get the header's ground
constexpr double gap_in_lines = 1.5;  // from the text

class RestFiller {
public:
    RestFiller(const Flow& flow, const Layout& layout, const FontBook& fonts,
               const PictureBook& pictures, Pages& pages, PageCache* cache)
        : flow_(flow),
          layout_(layout),
          pages_(pages),
          rest_(flow.rest),
          setting_{.fonts = fonts,
                   .pictures = pictures,
                   .fallback = flow.fallback_fonts,
                   .warnings = &ignored_,
                   .tallest = layout.paper.height,
                   .plain = plain_style(flow),
                   .whole = layout.paper.width} {
        if (cache) setting_.shapes = &cache->text;
    }

    Length run() {
        if (lines().step <= 0_pt) return 0_pt;
        const FilledColumns columns = filled_columns(pages_, layout_);
        const std::size_t end = std::min(pages_.pages.size(), std::size_t(layout_.fit.pages));
        for (auto page = std::size_t(std::max(columns.reach, 1)) - 1; page < end; ++page)
            for (const Area& area : master_on(pages_, layout_, page).areas) fill(page, area.box);
        return filled_;
    }

private:
    BlankBlock& lines() { return std::get<BlankBlock>(rest_.back().kind); }

    // More than a line's height keeps them off the text above, and off the foot of its box.
    void fill(std::size_t page, const Rect& box) {
        const Length text = filled(pages_.pages[page], box);
        if (text == 0_pt && whole_pages_ == most_whole_pages && put_ground(page, box)) return;
        const Length gap = text > 0_pt ? lines().step * gap_in_lines : 0_pt;
        const Length room = box.height - text - gap;
        lines().rows = int((room - set(0, box.width).height) / lines().step);
        if (lines().rows < fewest_lines) return;
        put(set(lines().rows, box.width), page, {box.x, box.y + text + gap});
        filled_ += room;
        whole_pages_ += text == 0_pt;
        rest_.erase(rest_.begin(), rest_.end() - 1);
    }

    // The designed ground of a header over the whole page, or over a column that stands beside
    // others: the picture itself is on the cover. Not where parts stand in areas of the page.
    bool put_ground(std::size_t page, const Rect& column) {
        if (!flow_.hero || has_parts(page)) return false;
        Page& target = pages_.pages[page];
        Hero ground = *flow_.hero;
        ground.image = ground.logo = -1;
        ground.bleed = true;
        ground.shape = Shape::plain;
        ground.tag = ground.logo_tag = no_tag;
        const bool whole = master_on(pages_, layout_, page).areas.size() == 1;
        ground.height = whole ? target.trim.height + target.bleed : column.height;
        const Rect box = whole ? header_box(ground, target, {}) : column;
        add_hero(ground, box, setting_.pictures, layout_.margins.inner, target.items);
        return true;
    }

    bool has_parts(std::size_t page) const {
        const std::size_t master = layout_.master_of(int(page) + 1, int(pages_.pages.size()));
        return master < flow_.areas.size() && !flow_.areas[master].empty();
    }

    Strip set(int rows, Length measure) {
        lines().rows = rows;
        ColumnBuilder builder;
        set_blocks(rest_, {0_pt, measure}, setting_, builder);
        return stack(builder.take());
    }

    void put(Strip strip, std::size_t page, Point at) {
        const PageMaster& master = master_on(pages_, layout_, page);
        at.x += PageMeasures(layout_).widening(master, int(page) + 1);
        for (Item& item : strip.items) {
            shift(item, at);
            pages_.pages[page].items.push_back(std::move(item));
        }
    }

    const Flow& flow_;
    const Layout& layout_;
    Pages& pages_;
    FlowBlocks rest_;  // from the first place on without its heading
    Warnings ignored_;
    Setting setting_;
    Length filled_;
    int whole_pages_ = 0;  // that hold nothing but lines
};

}  // namespace

Length fill_rest(const Flow& flow, const Layout& layout, const FontBook& fonts,
                 const PictureBook& pictures, Pages& pages, PageCache* cache) {
    if (flow.rest.empty() || !std::holds_alternative<BlankBlock>(flow.rest.back().kind))
        return 0_pt;
    return RestFiller(flow, layout, fonts, pictures, pages, cache).run();
}

}  // namespace yaprak
