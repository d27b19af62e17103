#include "batch/copies/bundle.hpp"

#include "batch/copies/inserting_marks.hpp"
#include "batch/typeset/choose_layout.hpp"
#include "batch/typeset/labels_family.hpp"
#include "batch/typeset/set_pages.hpp"
#include "model/imposition.hpp"
#include "model/layout.hpp"
#include "sheet/label.hpp"
#include "sheet/values_panel.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {
namespace {

const char* const separator_label = "S";  // of its page, as "17" is of row 17's

}  // namespace

Bundle::Bundle(const Job& job, WorkerCaches& caches, std::string title, Backs backs)
    : job_(job),
      caches_(caches),
      title_(std::move(title)),
      on_own_sheets_(backs == Backs::left_empty) {}

// What the whole says of itself is what the first copy does, but for what may hold a row's values.
void Bundle::begin(const Pages& pages, const Layout& layout, const CopyPage& page,
                   Warnings& warnings) {
    Metadata metadata = pages.metadata;
    metadata.title = title_;
    metadata.author = caches_.resources().clinic.name;
    metadata.subject.clear();
    metadata.category.clear();
    if (is_for_press()) press_binder_.emplace(metadata);
    binder_.emplace(std::move(metadata));
    document_ = &page.document;
    if (separator_) add_separator(pages.pages.front(), layout, warnings);
}

void Bundle::add_separator(const Page& like, const Layout& layout, Warnings& warnings) {
    const std::string& lang = document_->front.lang;
    Labels labels(caches_.resources().fonts, family_of_labels(layout), lang, warnings);
    Pages pages;
    pages.tags.add(root_tag, Role::section);
    pages.metadata.lang = lang;
    pages.pages.push_back(separator_page(*separator_, like, labels));
    parts_.push_back({pages_, 1, separator_label, &layout});
    const bool has_back = on_own_sheets_;
    if (is_for_press()) press_binder_->add(pages, separator_->title, separator_label, 0, has_back);
    binder_->add(std::move(pages), separator_->title, separator_label, 0, has_back);
    pages_ = binder_->count();
}

void Bundle::dress(const BundledCopy& copy, const Layout& layout, Pages& pages,
                   Warnings& warnings) const {
    if (copy.sequence == 0 && copy.heading.empty()) return;
    Labels labels(caches_.resources().fonts, family_of_labels(layout), pages.metadata.lang,
                  warnings);
    if (copy.sequence > 0)
        add_inserting_marks(layout, {copy.values, copy.label, copy.sequence, on_own_sheets_},
                            labels, pages);
    if (!copy.heading.empty()) add_values(copy.heading, copy.beside, labels, pages.pages.front());
}

int Bundle::add(const BundledCopy& copy, Warnings& warnings) {
    const CopyPage& page = copy.page;
    const Manuscript manuscript{page.document, page.pictures, job_, &copy.values};
    SetPages set = set_pages(manuscript, caches_, warnings);
    Pages& pages = set.pages;
    const int count = int(pages.pages.size());
    if (!binder_) begin(pages, *set.layout, page, warnings);
    parts_.push_back({pages_, pages.pages.size(), copy.label, set.layout});
    const int first_picture = first_picture_of(page);
    if (is_for_press()) {
        Pages with_bleed = pages_with_bleed(pages, manuscript, *set.layout, caches_);
        dress(copy, *set.layout, with_bleed, warnings);
        press_binder_->add(std::move(with_bleed), copy.name, copy.label, first_picture,
                           on_own_sheets_);
    }
    dress(copy, *set.layout, pages, warnings);
    binder_->add(std::move(pages), copy.name, copy.label, first_picture, on_own_sheets_);
    pages_ = binder_->count();
    return count;
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

PressPages Bundle::for_press_of_all(Pages& bound, Warnings& warnings) const {
    PressPages out;
    Pages& all = out.pages;
    for (const Part& part : parts_) {
        auto [copy, folds] = for_press(pages_of(part, bound), *part.layout, job_,
                                       title_ + "-" + part.label, caches_, warnings);
        out.folds.insert(out.folds.end(), std::make_move_iterator(folds.begin()),
                         std::make_move_iterator(folds.end()));
        all.metadata = copy.metadata;
        all.pages.insert(all.pages.end(), std::make_move_iterator(copy.pages.begin()),
                         std::make_move_iterator(copy.pages.end()));
    }
    all.metadata.title = title_;
    return out;
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
