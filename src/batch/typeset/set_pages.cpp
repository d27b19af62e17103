#include "batch/typeset/set_pages.hpp"

#include "batch/typeset/check_fonts.hpp"
#include "batch/typeset/choose_layout.hpp"
#include "batch/typeset/variants.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "page/fit/fit_pages.hpp"
#include "style/resolve_styles.hpp"
#include "text/font/font_book.hpp"

namespace yaprak {
namespace {

SetPages set_in(const Layout& layout, const Manuscript& manuscript, WorkerCaches& caches,
                Warnings& warnings) {
    const SharedResources& resources = caches.resources();
    check_fonts(layout, resources.fonts);
    Flow flow = resolve_styles(
        manuscript.document, layout, resources.clinic, warnings,
        {.row = manuscript.row,
         .unknown = unknown_names(manuscript.job, manuscript.row),
         .has_theme = manuscript.job.context.has_templates,
         .patterns = &resources.patterns,
         .focus = header_focus(manuscript.document, layout,
                               manuscript.pictures[manuscript.document.front.image], resources),
         .cache = &caches.styles()});
    if (manuscript.job.stamp) flow.metadata.date = manuscript.job.stamp;
    FittedPages set =
        fit_pages(flow, layout, resources.fonts, manuscript.pictures, warnings, &caches.pages());
    return {&layout, std::move(set.pages), std::move(set.setting)};
}

}  // namespace

FocusPoint header_focus(const Document& document, const Layout& layout, const Picture* picture,
                        const SharedResources& resources) {
    if (document.front.image_focus) return *document.front.image_focus;
    if (layout.hero.focus || !picture) return layout.hero.focus.value_or(FocusPoint());
    return layout.hero.fit == Fit::cover ? resources.focuses->of(*picture) : FocusPoint();
}

// Where a layout has variants for numbers of pages, the pages are counted without those first. What
// is found while they are counted is told only where they stay as they are.
SetPages set_pages(const Manuscript& manuscript, WorkerCaches& caches, Warnings& warnings) {
    const Document& document = manuscript.document;
    const std::string name = layout_name(document, manuscript.job, caches, warnings);
    const Layout& layout = layout_with_variants(name, document, 0, caches);
    Warnings found;
    SetPages set = set_in(layout, manuscript, caches, found);
    if (asks_for_pages(layout)) {
        const int count = int(set.pages.pages.size());
        const Layout& counted_for = layout_with_variants(name, document, count, caches);
        if (&counted_for != &layout) return set_in(counted_for, manuscript, caches, warnings);
    }
    warnings.add(found);
    return set;
}

Pages set_pages_in(const Layout& layout, const Manuscript& manuscript, WorkerCaches& caches) {
    Warnings told;
    return set_in(layout, manuscript, caches, told).pages;
}

}  // namespace yaprak
