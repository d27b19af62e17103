#include "batch/typeset/check_page.hpp"

#include "batch/typeset/set_pages.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "read/read_document.hpp"

namespace yaprak {
namespace {

constexpr std::size_t page_limit = 16 << 20;  // bytes; what is larger was refused by the reader

}  // namespace

std::optional<HandoutReport> check_page(const Job& job, WorkerCaches& caches,
                                        const CheckLists& lists, Warnings& warnings) {
    const SharedResources& resources = caches.resources();
    Document document =
        read_document(job.source, job.content, warnings, *resources.files, job.context);
    if (!document.front.published) return std::nullopt;
    const PictureBook pictures(all_images(document, resources.clinic), warnings, &caches.pictures(),
                               *resources.files, &resources.fonts);
    leave_out_unreadable(pictures, document);
    const SetPages set = set_pages({document, pictures, job}, caches, warnings);
    const auto& body = set.layout->styles.at("body");
    const std::string source = resources.files->read(job.source, page_limit);
    return check_handout(document, resources.clinic,
                         {.lists = lists,
                          .pages = &set.pages,
                          .fonts = &resources.fonts,
                          .is_justified = body.align == Align::justify,
                          .source_text = source},
                         warnings);
}

}  // namespace yaprak
