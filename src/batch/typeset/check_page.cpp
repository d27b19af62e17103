#include "batch/typeset/check_page.hpp"

#include "batch/typeset/make_svgs.hpp"
#include "batch/typeset/page_pictures.hpp"
#include "check/setting/check_setting.hpp"
#include "model/document.hpp"
#include "model/imposition.hpp"
#include "model/layout.hpp"
#include "read/read_document.hpp"

namespace yaprak {
namespace {

// The drawing alone, without what makes a file of it.
std::string first_page_of(SetPages set, const Manuscript& manuscript, WorkerCaches& caches) {
    if (set.pages.pages.empty()) return {};
    set.pages.pages.resize(1);
    const std::vector<std::string> drawn =
        make_svgs(std::move(set.pages), manuscript, *set.layout, caches);
    const std::size_t begin = drawn.front().find("<svg");
    return begin == std::string::npos ? std::string() : drawn.front().substr(begin);
}

// The program's own layouts lie in the last folder that is looked in, and its examples in one
// below.
bool is_shipped(const Layout& layout, const SharedResources& resources) {
    if (resources.layout_folders.empty()) return false;
    const std::filesystem::path file(layout.at.file.text());
    const auto within = file.lexically_normal().lexically_relative(
        resources.layout_folders.back().lexically_normal());
    return !within.empty() && *within.begin() != "..";
}

SetHandout handout_of(const SetPages& set, const SharedResources& resources) {
    return {set.pages, resources.fonts, &*set.layout->sheet,
            set.layout->styles.at("body").align == Align::justify,
            is_shipped(*set.layout, resources)};
}

}  // namespace

std::optional<PageChecked> check_page(const Job& job, WorkerCaches& caches,
                                      const PageCheckMeans& means, Warnings& warnings) {
    const SharedResources& resources = caches.resources();
    Document document =
        read_document(job.source, job.content, warnings, *resources.files, job.context);
    if (!document.front.published) return std::nullopt;
    const PictureBook pictures = open_pictures(document, job, caches, warnings);
    const Manuscript manuscript{document, pictures, job};
    SetPages set = set_pages(manuscript, caches, warnings);
    const SetHandout handout = handout_of(set, resources);
    PageChecked checked;
    checked.report = check_handout(document, resources.clinic,
                                   {.lists = means.lists,
                                    .set = &handout,
                                    .choice = means.choice,
                                    .copies = means.copies,
                                    .today = means.today,
                                    .places = means.places},
                                   warnings);
    if (means.with_picture) checked.first_page = first_page_of(std::move(set), manuscript, caches);
    return checked;
}

HandoutReport check_set_pages(const Document& document, const SetPages& set,
                              const SharedResources& resources, const PageChecks& checks) {
    const SetHandout handout = handout_of(set, resources);
    Warnings untold;  // of the profile: `yaprak check` tells them
    return check_handout(
        document, resources.clinic,
        {.lists = checks.lists, .set = &handout, .depth = checks.depth, .today = checks.today},
        untold);
}

}  // namespace yaprak
