// A manuscript -> its pages, in the layout and the variants of it that are meant for such a page.
#pragma once
#include "base/error.hpp"
#include "batch/typeset/manuscript.hpp"
#include "batch/typeset/worker_caches.hpp"
#include "model/page.hpp"

#include <string>

namespace yaprak {

struct Layout;
struct Document;

// What stays in sight of the header picture: the page's author goes before the layout, and the
// layout before the picture itself, of which a part may be cut away. `picture` is null where it is
// not known.
FocusPoint header_focus(const Document& document, const Layout& layout, const Picture* picture,
                        const SharedResources& resources);

struct SetPages {
    const Layout* layout;
    Pages pages;
    std::string fitted = {};  // how the text was fitted to its pages: "11.2 pt on 15 pt, 94 % full"
};

// Throws Error where the layout cannot be read or names a font that is not there.
SetPages set_pages(const Manuscript& manuscript, WorkerCaches& caches, Warnings& warnings);

// The same in a layout that was chosen already; nobody is warned again.
Pages set_pages_in(const Layout& layout, const Manuscript& manuscript, WorkerCaches& caches);

}  // namespace yaprak
