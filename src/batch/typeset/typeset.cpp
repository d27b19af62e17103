// One page's way from its Markdown to the bytes of its PDF; any stage on the way as text.
#include "batch/typeset/typeset.hpp"

#include "batch/typeset/attached_files.hpp"
#include "batch/typeset/check_page.hpp"
#include "batch/typeset/choose_layout.hpp"
#include "batch/typeset/labels_family.hpp"
#include "batch/typeset/make_svgs.hpp"
#include "batch/typeset/page_inputs.hpp"
#include "batch/typeset/page_pictures.hpp"
#include "batch/typeset/press_file.hpp"
#include "batch/typeset/set_pages.hpp"
#include "model/document.hpp"
#include "model/imposition.hpp"
#include "model/layout.hpp"
#include "page/measure_typography.hpp"
#include "pdf/file/make_file.hpp"
#include "pdf/standard/check_conformance.hpp"
#include "read/read_document.hpp"
#include "read/source/source_text.hpp"
#include "sheet/impose.hpp"
#include "sheet/proof.hpp"
#include "style/resolve_styles.hpp"

namespace yaprak {
namespace {

MadeFile file_of(const Pages& pages, const Manuscript& manuscript, const Layout& layout,
                 WorkerCaches& caches) {
    const Job& job = manuscript.job;
    const SourcePos at{manuscript.document.source};
    const PdfOptions options{layout.files.of(job.purpose), job.most_bytes, job.password, at,
                             job.standard};
    return with_place(at, [&] {
        const std::optional<PaintedPages> seen =
            job.press_proof ? soft_proof(pages, manuscript, layout, caches)
                            : on_screen(pages, manuscript.pictures, layout, caches);
        return make_file(seen ? seen->pages : pages, caches.resources().fonts,
                         seen ? seen->pictures : manuscript.pictures, options, &caches.pdf(),
                         caches.resources().fitted.get());
    });
}

SheetFile press_file(const SetPages& set, const Manuscript& manuscript, WorkerCaches& caches,
                     Warnings& warnings) {
    const Pages pages = pages_with_bleed(set.pages, manuscript, *set.layout, caches);
    const std::string& name = manuscript.document.name;
    return make_press_file(for_press(pages, *set.layout, manuscript.job, name, caches, warnings),
                           manuscript, *set.layout, caches, warnings);
}

std::optional<SheetFile> sheet_file(const SetPages& set, const Manuscript& manuscript,
                                    WorkerCaches& caches, Warnings& warnings) {
    if (manuscript.job.purpose == FilePurpose::press)
        return press_file(set, manuscript, caches, warnings);
    if (set.layout->sheet->scheme == Scheme::none) return std::nullopt;
    const Pages sheets =
        sheets_of(set.pages, *set.layout, manuscript.job, caches.resources().fonts, warnings);
    return make_sheet_file(sheets, manuscript, *set.layout, caches);
}

// With a row's values in the names that readers are shown.
void name_attachments(Pages& pages, const Manuscript& manuscript, const Clinic& clinic) {
    if (pages.attachments.empty()) return;
    Warnings ignored;
    const Placeholders fill(manuscript.document, clinic, pages.metadata.lang, manuscript.row,
                            nullptr, unknown_names(manuscript.job, manuscript.row));
    for (AttachedFile& file : pages.attachments) {
        file.name = fill.fill_text(file.name, file.at, ignored);
        file.description = fill.fill_text(file.description, file.at, ignored);
    }
}

// Pages -> their file, with what the page attaches, and that of their sheets.
Typeset finish(SetPages& set, const Manuscript& manuscript, WorkerCaches& caches,
               Warnings& warnings) {
    Pages& pages = set.pages;
    pages.attachments =
        read_attached_files(manuscript.document, pages.metadata.lang, *caches.resources().files);
    name_attachments(pages, manuscript, caches.resources().clinic);
    warn_of_long_texts(pages, {manuscript.document.source}, warnings);
    Typeset made = make_pdf(pages, manuscript, *set.layout, caches);
    const std::string between = set.fitted.empty() || made.compromise.empty() ? "" : ", ";
    made.compromise = set.fitted + between + made.compromise;
    made.sheet = sheet_file(set, manuscript, caches, warnings);
    return made;
}

Typeset draw(const SetPages& set, const Manuscript& manuscript, WorkerCaches& caches) {
    Typeset made{.bytes = "", .pages = int(set.pages.pages.size()), .compromise = set.fitted};
    made.drawings = make_svgs(set.pages, manuscript, *set.layout, caches);
    return made;
}

Typeset dump_flow(const Document& document, const Job& job, WorkerCaches& caches,
                  Warnings& warnings) {
    const SharedResources& resources = caches.resources();
    const Layout& layout = layout_for(document, job, caches, warnings);
    Flow flow = resolve_styles(document, layout, resources.clinic, warnings,
                               {.unknown = unknown_names(job, nullptr),
                                .has_theme = job.context.has_templates,
                                .patterns = &resources.patterns,
                                .focus = header_focus(document, layout, nullptr, resources)});
    if (job.stamp) flow.metadata.date = job.stamp;
    return {dump(flow)};
}

// The stages between the flow and the PDF.
Typeset dump_pages(const SetPages& set, const Job& job, const FontBook& fonts, Warnings& warnings) {
    const int count = int(set.pages.pages.size());
    if (job.stage == Stage::pages) return {dump(set.pages, fonts.names()), count};
    if (job.stage == Stage::typography)
        return {to_text(measure_typography(set.pages, fonts, set.layout)), count};
    return {dump(sheets_of(set.pages, *set.layout, job, fonts, warnings), fonts.names())};
}

}  // namespace

Pages sheets_of(const Pages& pages, const Layout& layout, const Job& job, const FontBook& fonts,
                Warnings& warnings) {
    Warnings ignored;
    Pages sheets = impose(pages, *layout.sheet, {job.source.string()},
                          layout.fit.pages > 0 ? ignored : warnings);
    if (!job.proof) return sheets;
    Labels labels(fonts, family_of_labels(layout), pages.metadata.lang, warnings);
    add_proof(pages, *layout.sheet, labels, sheets);
    return sheets;
}

SheetFile make_sheet_file(const Pages& sheets, const Manuscript& manuscript, const Layout& layout,
                          WorkerCaches& caches) {
    MadeFile file = file_of(sheets, manuscript, layout, caches);
    return {std::move(file.bytes), int(sheets.pages.size()),
            sheets.duplex.value_or(Duplex::long_edge)};
}

Typeset make_pdf(const Pages& pages, const Manuscript& manuscript, const Layout& layout,
                 WorkerCaches& caches) {
    MadeFile file = file_of(pages, manuscript, layout, caches);
    return {std::move(file.bytes), int(pages.pages.size()), std::move(file.compromise)};
}

Typeset typeset_copy(const Manuscript& copy, WorkerCaches& caches, Warnings& warnings) {
    SetPages set = set_pages(copy, caches, warnings);
    return finish(set, copy, caches, warnings);
}

Typeset typeset(const Job& job, WorkerCaches& caches, Warnings& warnings) {
    const SharedResources& resources = caches.resources();
    Document document = read_document(job.source, text_of(job, warnings, *resources.files),
                                      job.content, warnings, *resources.files, job.context);
    if (!document.front.published) return {.bytes = "", .published = false};
    if (job.stage == Stage::document) return {dump(document)};
    if (job.stage == Stage::flow) return dump_flow(document, job, caches, warnings);
    const PictureBook pictures = open_pictures(document, job, caches, warnings);
    const Manuscript manuscript{document, pictures, job};
    SetPages set = set_pages(manuscript, caches, warnings);
    const bool draws = job.stage == Stage::svg;
    if (!draws && job.stage != Stage::pdf) return dump_pages(set, job, resources.fonts, warnings);
    Typeset made =
        draws ? draw(set, manuscript, caches) : finish(set, manuscript, caches, warnings);
    made.is_filled = unknown_names(manuscript.job, manuscript.row) != Unknown::mark ||
                     !warnings.codes().contains(Code::unknown_placeholder);
    if (!draws) made.inputs = inputs_of(document, *set.layout, job, caches);
    if (job.checks && made.is_filled)
        made.found = check_set_pages(document, set, resources, *job.checks).counts();
    return made;
}

std::string text_of(const Job& job, Warnings& warnings, const FileSystem& files) {
    const std::string name = job.source.string();
    return job.text ? normalise_text(*job.text, name, warnings)
                    : read_source(job.source, name, warnings, files);
}

Typeset typeset(const Job& job, const SharedResources& resources, Warnings& warnings) {
    WorkerCaches caches(resources);
    return typeset(job, caches, warnings);
}

}  // namespace yaprak
