#include "batch/bundle.hpp"

namespace yaprak {

Bundle::Bundle(const Job& job, Workshop& workshop, std::string title, bool on_own_sheets)
    : job_(job), workshop_(workshop), title_(std::move(title)), on_own_sheets_(on_own_sheets) {}

void Bundle::add(const CopyPage& page, const Values& values, const std::string& name,
                 const std::string& label, Warnings& warnings) {
    Pages pages = set_pages(page.document, page.pictures, &values, job_, workshop_, warnings).pages;
    if (!binder_) {
        Metadata metadata = pages.metadata;  // of the page, but for what may hold a row's values
        metadata.title = title_;
        metadata.author = workshop_.context().clinic.name;
        metadata.subject.clear();
        metadata.category.clear();
        binder_.emplace(std::move(metadata));
        document_ = &page.document;
    }
    binder_->add(std::move(pages), name, label, first_picture_of(page), on_own_sheets_);
}

// Pictures of one page are there once, however many copies show them.
int Bundle::first_picture_of(const CopyPage& page) {
    const auto [known, is_new] = first_pictures_.emplace(&page, int(pictures_.size()));
    const auto& all = page.pictures.all();
    if (is_new) pictures_.insert(pictures_.end(), all.begin(), all.end());
    return known->second;
}

Typeset Bundle::finish() {
    Warnings told_already;
    const Layout& layout = layout_for(*document_, job_, workshop_, told_already);
    return make_pdf(binder_->take(), *document_, PictureBook(std::move(pictures_)), layout, job_,
                    workshop_);
}

}  // namespace yaprak
