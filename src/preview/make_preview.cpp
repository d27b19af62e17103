#include "base/content_hash.hpp"
#include "batch/typeset/choose_layout.hpp"
#include "batch/typeset/page_pictures.hpp"
#include "batch/typeset/set_pages.hpp"
#include "image/book/screen_colours.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "preview/overlay.hpp"
#include "preview/preview.hpp"
#include "read/read_document.hpp"
#include "svg/write_svg.hpp"

namespace yaprak {
namespace {

// In an address there are letters and digits only.
std::string name_of(const Picture& picture) {
    return content_hash(picture.key);
}

void draw(const SetPages& set, const FontBook& fonts, Preview& preview) {
    SvgOptions options;
    options.with_places = true;
    options.picture_address = [&](const Picture& picture) {
        const std::string name = name_of(picture);
        preview.pictures.emplace(name, &picture);
        return picture_path + name;
    };
    options.page_address = [](int page) { return "#page-" + std::to_string(page + 1); };
    const std::vector<std::string> drawings = write_svgs(set.pages, fonts, preview.book, options);
    for (std::size_t i = 0; i < drawings.size(); ++i) {
        std::string svg = with_overlay(drawings[i], *set.layout, set.pages, i);
        std::string hash = content_hash(svg);
        preview.pages.push_back({std::move(svg), std::move(hash)});
    }
}

void typeset_preview(const Job& job, WorkerCaches& caches, Preview& preview) {
    const SharedResources& resources = caches.resources();
    Warnings& warnings = preview.warnings;
    Document document =
        read_document(job.source, job.content, warnings, *resources.files, job.context);
    const PictureBook pictures = open_pictures(document, job, caches, warnings);
    preview.book = in_screen_colours(pictures);
    const SetPages set = set_pages({document, pictures, job}, caches, warnings);
    preview.title = set.pages.metadata.title;
    preview.layout = set.layout->name;
    draw(set, resources.fonts, preview);
}

}  // namespace

Preview make_preview(const Job& job, WorkerCaches& caches) {
    Preview preview;
    try {
        typeset_preview(job, caches, preview);
    } catch (const Error& error) {
        preview.pages.clear();
        preview.errors = error.placed({job.source.string()}).findings();
    }
    return preview;
}

}  // namespace yaprak
