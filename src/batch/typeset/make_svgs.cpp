#include "batch/typeset/make_svgs.hpp"

#include "base/content_hash.hpp"
#include "image/book/screen_colours.hpp"
#include "model/layout.hpp"
#include "pdf/navigation/links.hpp"
#include "pdf/picture/fit_pictures.hpp"
#include "svg/write_svg.hpp"

namespace yaprak {
namespace {

// So that the drawings of several pages can stand in one HTML document.
std::string ids_of(const Job& job) {
    return "y" + content_hash(job.source.filename().string() + "\n" + job.layout).substr(0, 6);
}

}  // namespace

std::string svg_name(const std::string& page, int number) {
    return page + "-" + std::to_string(number) + ".svg";
}

std::vector<std::string> make_svgs(Pages pages, const Manuscript& manuscript, const Layout& layout,
                                   WorkerCaches& caches) {
    const Job& job = manuscript.job;
    const bool has_purpose = job.purpose != FilePurpose::none;
    const FileLayout form = layout.files.of(has_purpose ? job.purpose : FilePurpose::screen);
    return with_place({job.source.string()}, [&] {
        const PictureBook pictures =
            fit_pictures(pages, in_screen_colours(manuscript.pictures),
                         {form.picture_dpi, form.picture_quality}, caches.resources().fitted.get());
        SvgOptions options;
        options.ids = ids_of(job);
        options.page_address = [&](int page) {
            return ascii_uri(svg_name(job.output_name, page + 1));
        };
        return write_svgs(pages, caches.resources().fonts, pictures, options);
    });
}

}  // namespace yaprak
