#include "batch/typeset/choose_layout.hpp"

#include "base/did_you_mean.hpp"
#include "batch/typeset/set_pages.hpp"
#include "batch/typeset/variants.hpp"
#include "model/clinic.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// What the themes of site generators call their templates.
bool is_of_generator(const std::string& layout) {
    static constexpr std::string_view names[] = {
        "404",      "about",    "archive",  "archives",   "author",     "base",     "baseof",
        "blog",     "book",     "category", "categories", "collection", "compress", "contact",
        "default",  "doc",      "docs",     "event",      "frontpage",  "gallery",  "home",
        "homepage", "index",    "landing",  "layout",     "list",       "main",     "news",
        "page",     "pages",    "person",   "portfolio",  "post",       "posts",    "project",
        "search",   "section",  "service",  "services",   "single",     "splash",   "tag",
        "tags",     "taxonomy", "team",     "term",       "work",       "works"};
    const bool is_file = layout.find_first_of("/.") != layout.npos && !layout.ends_with(".yaml");
    return is_file || std::find(std::begin(names), std::end(names), layout) != std::end(names);
}

// "examples/consent-form": in a folder of one of the folders of layouts.
bool is_in_folder(const std::string& layout, WorkerCaches& caches) {
    if (layout.find('/') == layout.npos || layout.find('.') != layout.npos) return false;
    const auto& tried = caches.layout_files(layout);
    return !tried.empty() && tried.back().ends_with(".yaml") &&
           caches.resources().files->is_file(tried.back());
}

}  // namespace

const std::string& usual_layout(const Clinic& clinic) {
    static const std::string shipped = "handout-a4";
    return clinic.layout.name.empty() ? shipped : clinic.layout.name;
}

// A site's own `layout: post` names a template of the site: such a page gets the usual layout.
std::string layout_name(const Document& document, const Job& job, WorkerCaches& caches,
                        Warnings& warnings) {
    if (!job.layout.empty()) return job.layout;
    const std::string& wanted = document.front.layout;
    const std::string& usual = usual_layout(caches.resources().clinic);
    if (wanted.empty()) return usual;
    const auto& known = caches.layout_names();
    if (std::find(known.begin(), known.end(), wanted) != known.end()) return wanted;
    if (is_in_folder(wanted, caches)) return wanted;
    if (is_of_generator(wanted)) return usual;
    // Only a word that is nearly a layout's name was meant for us where the site has templates.
    const std::string near = did_you_mean(wanted, known);
    if (!job.context.has_templates || !near.empty())
        warnings.add(Code::unknown_layout, document.front.layout_at,
                     "no layout \"" + wanted + "\", " + usual + " is used",
                     near.empty() ? "yaprak layouts lists those there are" : near);
    return usual;
}

const Layout& layout_with_variants(const std::string& name, const Document& document, int pages,
                                   WorkerCaches& caches) {
    const SourcePos at{document.source};
    const Layout& plain = caches.layout(name, at);
    const auto meant = variants_for(plain, document, caches.resources().clinic, pages);
    return meant.empty() ? plain : caches.layout(name, at, meant);
}

const Layout& layout_for(const Document& document, const Job& job, WorkerCaches& caches,
                         Warnings& warnings) {
    return layout_with_variants(layout_name(document, job, caches, warnings), document, 0, caches);
}

}  // namespace yaprak
