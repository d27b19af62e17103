// Blocks are set as one long column of strips, the column is broken over areas, and its fragments
// are placed on pages.
#include "page/paginate.hpp"

#include "model/layout.hpp"
#include "page/break/align_to_grid.hpp"
#include "page/break/apply_looseness.hpp"
#include "page/break/break_pages.hpp"
#include "page/build_pages.hpp"
#include "page/column/penalties.hpp"
#include "page/lists_pages.hpp"
#include "page/page_cache.hpp"
#include "page/page_measures.hpp"
#include "page/page_plan.hpp"
#include "page/set/as_band.hpp"
#include "page/set/plain_style.hpp"
#include "page/set/set_blocks.hpp"
#include "page/set/set_notes.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {

namespace {

constexpr double worth_more_work = 20;  // a page that costs this: an eighth of it stays empty

struct Resources {
    const FontBook& fonts;
    const PictureBook& pictures;
    PageCache* cache;
};

class Paginator {
public:
    // `places` are where the flow's links lead, as far as it is known.
    Paginator(const Flow& flow, const Layout& layout, const Resources& resources,
              const std::vector<Target>& places, Warnings& warnings)
        : flow_(flow),
          layout_(layout),
          resources_(resources),
          cache_(resources.cache),
          places_(places),
          measures_(layout),
          setting_(made_setting(warnings)),
          plan_(layout, flow,
                [this](const Area& area) { return measures_.area_box(area).height; }) {
        if (cache_ && !cache_->breaks) cache_->breaks = std::make_shared<PageBreaks>();
    }

    // Where the card has no room below the text, the text is broken once more with it as a band,
    // and closer set if that takes no page more.
    Pages run() {
        BuiltPages made = made_with(false);
        if (!made.lacks_card) return std::move(made.pages);
        Warnings ignored;
        setting_.warnings = &ignored;
        BuiltPages tighter = made_with(true);
        const bool fits = tighter.pages.pages.size() <= made.pages.pages.size();
        return std::move(fits ? tighter.pages : made.pages);
    }

private:
    BuiltPages made_with(bool card) {
        const bool chooses = cache_ && cache_->needs_choice;
        with_card_ = card;
        BrokenText text;
        text.column = set_column(*setting_.warnings, chooses);
        text.notes = set_notes(flow_.notes, text.column, measures_.text(), setting_);
        text.fragments = broken_as_it_is(text);
        const bool needs_choice = could_be_better(text.fragments);
        if (needs_choice) {
            Warnings ignored;
            if (!chooses) text.column = set_column(ignored, true);
            text.fragments = broken(text);
            apply_looseness(text.column, text.fragments);
        }
        if (cache_) cache_->needs_choice = needs_choice;
        text.holds_card = card;
        return build_pages(flow_, layout_, plan_, setting_, std::move(text));
    }

    Setting made_setting(Warnings& warnings) const {
        return {.fonts = resources_.fonts,
                .pictures = resources_.pictures,
                .fallback = flow_.fallback_fonts,
                .warnings = &warnings,
                .tallest = measures_.shortest_area(),
                .plain = plain_style(flow_),
                .whole = measures_.whole_width(),
                .places = &places_,
                .grid = layout_.grid,
                .shapes = cache_ ? &cache_->text : nullptr,
                .codes = cache_ ? &cache_->codes : nullptr,
                .whole_blocks = layout_.whole_blocks};
    }

    // `chooses`: each paragraph also in fewer lines and in one more.
    Column set_column(Warnings& warnings, bool chooses) const {
        Setting setting = setting_;
        setting.warnings = &warnings;
        setting.with_looseness = chooses;
        setting.outer_margin = measures_.margin_width(NoteMargin::outer);
        setting.inner_margin = measures_.margin_width(NoteMargin::inner);
        ColumnBuilder builder;
        set_blocks(flow_.blocks, {0_pt, measures_.text()}, setting, builder);
        if (with_card_) add_band(setting, builder);
        Column column = builder.take();
        align_to_grid(column, layout_.grid);
        return column;
    }

    // Below the last lines of the text, across all columns.
    void add_band(Setting& setting, ColumnBuilder& builder) const {
        const std::size_t band = builder.size();
        FlowBlock block = as_band(*flow_.card);
        block.span = true;
        setting.nesting = 1;
        set_block(block, {0_pt, measures_.text()}, setting, builder);
        if (band > 0) builder.penalise(band - 1, penalties::heading_at_foot);
    }

    std::vector<ColumnFragment> broken(const BrokenText& text) {
        return plan_.break_text([&](const AreaHeights& heights) {
            PageBreaks* kept = cache_ ? cache_->breaks.get() : nullptr;
            return break_pages(text.column, heights, text.notes, kept);
        });
    }

    // Every paragraph in its best lines.
    std::vector<ColumnFragment> broken_as_it_is(BrokenText& text) {
        auto tight = std::exchange(text.column.tight, {});
        auto loose = std::exchange(text.column.loose, {});
        std::vector<ColumnFragment> fragments = broken(text);
        text.column.tight = std::move(tight);
        text.column.loose = std::move(loose);
        return fragments;
    }

    static bool could_be_better(const std::vector<ColumnFragment>& fragments) {
        return fragments.size() > 1 &&
               std::any_of(fragments.begin(), fragments.end(), [](const ColumnFragment& fragment) {
                   return fragment.cost > worth_more_work;
               });
    }

    const Flow& flow_;
    const Layout& layout_;
    const Resources& resources_;
    PageCache* cache_;
    const std::vector<Target>& places_;
    PageMeasures measures_;
    Setting setting_;
    PagePlan plan_;
    bool with_card_ = false;  // as the last strip of the text
};

}  // namespace

// The room for the numbers of pages is there before they are known: a second round breaks lines and
// pages as the first one did.
Pages paginate(const Flow& flow, const Layout& layout, const FontBook& fonts,
               const PictureBook& pictures, Warnings& warnings, PageCache* cache) {
    const Resources resources{fonts, pictures, cache};
    const std::vector<Target> nowhere;
    if (!lists_pages(flow)) return Paginator(flow, layout, resources, nowhere, warnings).run();
    Warnings ignored;
    const auto places = Paginator(flow, layout, resources, nowhere, ignored).run().targets;
    return Paginator(flow, layout, resources, places, warnings).run();
}

}  // namespace yaprak
