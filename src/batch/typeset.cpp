// One page's way from its Markdown to the bytes of its PDF; any stage on the way as text.
#include "batch/typeset.hpp"

#include "image/picture_book.hpp"
#include "page/judge_typography.hpp"
#include "page/paginate.hpp"
#include "pdf/make_file.hpp"
#include "read/read_document.hpp"
#include "style/resolve_styles.hpp"

#include <algorithm>

namespace yaprak {
namespace {

const std::string usual_layout = "handout-a4";

// A site's own `layout: post` names a template of the site: such a page gets the usual layout.
std::string layout_of(const Document& document, Workshop& workshop, Warnings& warnings) {
    const std::string& wanted = document.front.layout;
    if (wanted.empty()) return usual_layout;
    const auto& known = workshop.layout_names();
    if (std::find(known.begin(), known.end(), wanted) != known.end()) return wanted;
    warnings.add({document.source}, "no layout \"" + wanted + "\", " + usual_layout + " is used",
                 "yaprak layouts lists those there are");
    return usual_layout;
}

}  // namespace

Typeset typeset(const Job& job, Workshop& workshop, Warnings& warnings) {
    const Context& context = workshop.context();
    const Document document = read_document(job.source, job.content, warnings);
    if (!document.front.published) return {"", 0, "", false};
    if (job.stage == Stage::document) return {dump(document)};

    const std::string name =
        job.layout.empty() ? layout_of(document, workshop, warnings) : job.layout;
    const Layout& layout = workshop.layout(name, {document.source});
    Flow flow = resolve_styles(document, layout, context.clinic, warnings);
    if (job.stamp) flow.metadata.date = job.stamp;
    if (job.stage == Stage::flow) return {dump(flow)};

    const PictureBook pictures(all_images(document, context.clinic), warnings,
                               &workshop.pictures());
    const Pages pages =
        paginate(flow, layout, context.fonts, pictures, warnings, &workshop.shapes());
    const int count = int(pages.pages.size());
    if (job.stage == Stage::pages) return {dump(pages, context.fonts.names()), count};
    if (job.stage == Stage::typography)
        return {to_text(judge_typography(pages, context.fonts)), count};
    MadeFile file =
        make_file(pages, context.fonts, pictures,
                  {layout.files.of(job.purpose), job.most_bytes, job.password, {document.source}},
                  &workshop.subsets());
    return {std::move(file.bytes), count, std::move(file.given_up)};
}

Typeset typeset(const Job& job, const Context& context, Warnings& warnings) {
    Workshop workshop(context);
    return typeset(job, workshop, warnings);
}

}  // namespace yaprak
