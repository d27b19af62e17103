#include "batch/copies/bundle.hpp"

#include "batch/typeset/choose_layout.hpp"
#include "batch/typeset/press_file.hpp"
#include "batch/typeset/set_pages.hpp"
#include "model/imposition.hpp"
#include "model/layout.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {

Bundle::Bundle(const Job& job, WorkerCaches& caches, std::string title, Backs backs)
    : job_(job),
      caches_(caches),
      title_(std::move(title)),
      on_own_sheets_(backs == Backs::left_empty) {}

void Bundle::add(const CopyPage& page, const Values& values, const std::string& name,
                 const std::string& label, Warnings& warnings) {
    const Manuscript copy{page.document, page.pictures, job_, &values};
    SetPages set = set_pages(copy, caches_, warnings);
    Pages& pages = set.pages;
    if (!binder_) {
        Metadata metadata = pages.metadata;  // of the page, but for what may hold a row's values
        metadata.title = title_;
        metadata.author = caches_.resources().clinic.name;
        metadata.subject.clear();
        metadata.category.clear();
        if (is_for_press()) press_binder_.emplace(metadata);
        binder_.emplace(std::move(metadata));
        document_ = &page.document;
    }
    parts_.push_back({pages_, pages.pages.size(), label, set.layout});
    if (is_for_press())
        press_binder_->add(pages_with_bleed(pages, copy, *set.layout, caches_), name, label,
                           first_picture_of(page), on_own_sheets_);
    binder_->add(std::move(pages), name, label, first_picture_of(page), on_own_sheets_);
    pages_ = binder_->count();
}

// Pictures of one page are there once, however many copies show them.
int Bundle::first_picture_of(const CopyPage& page) {
    const auto [known, is_new] = first_pictures_.emplace(&page, int(pictures_.size()));
    const auto& all = page.pictures.all();
    if (is_new) pictures_.insert(pictures_.end(), all.begin(), all.end());
    return known->second;
}

bool Bundle::has_sheets() const {
    return std::any_of(parts_.begin(), parts_.end(),
                       [](const Part& part) { return part.layout->sheet->scheme != Scheme::none; });
}

// Takes the pages out of `bound`, copy by copy: a long bundle is in the memory once.
Pages Bundle::pages_of(const Part& part, Pages& bound) const {
    Pages copy;
    copy.metadata = bound.metadata;
    const auto first = std::make_move_iterator(bound.pages.begin()) + std::ptrdiff_t(part.first);
    copy.pages.assign(first, first + std::ptrdiff_t(part.count));
    return copy;
}

Pages Bundle::for_press_of_all(Pages& bound, Warnings& warnings) const {
    Pages all;
    for (const Part& part : parts_) {
        Pages copy = for_press(pages_of(part, bound), *part.layout, job_, title_ + "-" + part.label,
                               caches_, warnings);
        all.metadata = copy.metadata;
        all.pages.insert(all.pages.end(), std::make_move_iterator(copy.pages.begin()),
                         std::make_move_iterator(copy.pages.end()));
    }
    all.metadata.title = title_;
    return all;
}

Pages Bundle::sheets_of_all(Pages& bound, Warnings& warnings) const {
    Pages all;
    for (const Part& part : parts_) {
        const Pages copy = pages_of(part, bound);
        Pages sheets = sheets_of(copy, *part.layout, job_, caches_.resources().fonts, warnings);
        if (on_own_sheets_ && sheets.pages.size() % 2 == 1)
            sheets.pages.push_back(empty_page_like(sheets.pages.back()));
        for (std::size_t i = 0; i < sheets.pages.size(); ++i) {
            sheets.pages[i].label = part.label + "-" + std::to_string(i + 1);
            all.pages.push_back(std::move(sheets.pages[i]));
        }
        if (sheets.duplex) all.duplex = sheets.duplex;
    }
    all.metadata = bound.metadata;
    return all;
}

Typeset Bundle::finish(Warnings& warnings) {
    Warnings ignored;
    const Layout& layout = layout_for(*document_, job_, caches_, ignored);
    const PictureBook pictures(std::move(pictures_));
    Pages bound = binder_->take();
    const Manuscript manuscript{*document_, pictures, job_};
    Typeset made = make_pdf(bound, manuscript, layout, caches_);
    if (is_for_press()) {
        Pages with_bleed = press_binder_->take();
        made.sheet = make_press_file(for_press_of_all(with_bleed, warnings), manuscript, layout,
                                     caches_, warnings);
        return made;
    }
    if (has_sheets())
        made.sheet = make_sheet_file(sheets_of_all(bound, warnings), manuscript, layout, caches_);
    return made;
}

}  // namespace yaprak
