// A manuscript's pages -> the file that goes to a print shop, in the inks of its printing.
#pragma once
#include "base/error.hpp"
#include "batch/typeset/manuscript.hpp"
#include "batch/typeset/typeset.hpp"
#include "batch/typeset/worker_caches.hpp"
#include "model/page.hpp"
#include "preflight/judge_press.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct Layout;

// The pages that a press file is made of: those of the manuscript, with the bleed that the press
// asks for. `pages` are the same as they are read.
Pages pages_with_bleed(const Pages& pages, const Manuscript& manuscript, const Layout& layout,
                       WorkerCaches& caches);

// What goes to the press, not yet in its inks, and where each page is folded.
struct PressPages {
    Pages pages;
    std::vector<Folds> folds;
};

// Leaflets stand on their sheets, all other pages by themselves: print shops lay them out. `name`
// stands beside them. Nothing of `pages` but what they show is kept.
PressPages for_press(const Pages& pages, const Layout& layout, const Job& job,
                     const std::string& name, WorkerCaches& caches, Warnings& warnings);

// What for_press() made, as a file. Throws Error, where the profile cannot be used or a password is
// asked for too.
SheetFile make_press_file(PressPages pages, const Manuscript& manuscript, const Layout& layout,
                          WorkerCaches& caches, Warnings& warnings);

struct PaintedPages {
    Pages pages;
    PictureBook pictures;
};

// Pages and pictures as a screen shows their inks; nothing where they have none, or where the
// profile is not there: writing a PDF then takes the plain formulas.
std::optional<PaintedPages> on_screen(const Pages& pages, const PictureBook& pictures,
                                      const Layout& layout, WorkerCaches& caches);

// The same of all colours: as a screen shows what the press will make of them, on white paper.
// Throws Error where the profile cannot be used.
PaintedPages soft_proof(const Pages& pages, const Manuscript& manuscript, const Layout& layout,
                        WorkerCaches& caches);

}  // namespace yaprak
