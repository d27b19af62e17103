#include "batch/typeset/set_pages.hpp"

#include "batch/typeset/check_fonts.hpp"
#include "batch/typeset/variants.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "page/fit_pages.hpp"
#include "style/resolve_styles.hpp"
#include "text/font/font_book.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// A site's own `layout: post` names a template of the site: such a page gets the usual layout.
std::string layout_of(const Document& document, WorkerCaches& caches, Warnings& warnings) {
    const std::string& wanted = document.front.layout;
    if (wanted.empty()) return usual_layout;
    const auto& known = caches.layout_names();
    if (std::find(known.begin(), known.end(), wanted) != known.end()) return wanted;
    warnings.add({document.source}, "no layout \"" + wanted + "\", " + usual_layout + " is used",
                 "yaprak layouts lists those there are");
    return usual_layout;
}

SetPages set(const Document& document, const Layout& layout, const PictureBook& pictures,
             const Values* row, const Job& job, WorkerCaches& caches, Warnings& warnings) {
    const SharedResources& resources = caches.resources();
    check_fonts(layout, resources.fonts);
    Flow flow =
        resolve_styles(document, layout, resources.clinic, warnings,
                       {.row = row, .patterns = &resources.patterns, .cache = &caches.styles()});
    if (job.stamp) flow.metadata.date = job.stamp;
    FittedPages set = fit_pages(flow, layout, resources.fonts, pictures, warnings, &caches.pages());
    return {&layout, std::move(set.pages), std::move(set.setting)};
}

}  // namespace

const Layout& layout_for(const Document& document, const Job& job, WorkerCaches& caches,
                         Warnings& warnings, int pages) {
    const std::string name =
        job.layout.empty() ? layout_of(document, caches, warnings) : job.layout;
    const Layout& plain = caches.layout(name, {document.source});
    const auto meant = variants_for(plain, document, caches.resources().clinic, pages);
    return meant.empty() ? plain : caches.layout(name, {document.source}, meant);
}

// Where the layout has variants for numbers of pages, they are counted without them first.
SetPages set_pages(const Document& document, const PictureBook& pictures, const Values* row,
                   const Job& job, WorkerCaches& caches, Warnings& warnings) {
    const Layout& plain = layout_for(document, job, caches, warnings);
    Warnings told;
    SetPages plainly = set(document, plain, pictures, row, job, caches, told);
    Warnings ignored;
    const Layout& meant = asks_for_pages(plain) ? layout_for(document, job, caches, ignored,
                                                             int(plainly.pages.pages.size()))
                                                : plain;
    if (&meant == &plain) {
        warnings.add(told);
        return plainly;
    }
    return set(document, meant, pictures, row, job, caches, warnings);
}

}  // namespace yaprak
