// One page's way from its Markdown to the bytes of its PDF; any stage on the way as text.
#include "batch/typeset/typeset.hpp"

#include "batch/typeset/attached_files.hpp"
#include "batch/typeset/page_inputs.hpp"
#include "batch/typeset/set_pages.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "page/judge_typography.hpp"
#include "pdf/file/make_file.hpp"
#include "pdf/standard/check_conformance.hpp"
#include "read/read_document.hpp"
#include "sheet/impose.hpp"
#include "sheet/proof.hpp"
#include "style/resolve_styles.hpp"

namespace yaprak {
namespace {

MadeFile file_of(const Pages& pages, const Document& document, const PictureBook& pictures,
                 const Layout& layout, const Job& job, WorkerCaches& caches) {
    const FileWish wish{layout.files.of(job.purpose),
                        job.most_bytes,
                        job.password,
                        {document.source},
                        job.standard};
    return with_place(wish.at, [&] {
        return make_file(pages, caches.resources().fonts, pictures, wish, &caches.pdf(),
                         caches.resources().fitted.get());
    });
}

Typeset finish(SetPages& set, const Document& document, const PictureBook& pictures, const Job& job,
               WorkerCaches& caches, Warnings& warnings) {
    Pages& pages = set.pages;
    pages.attachments = read_attached_files(document, pages.metadata.lang);
    warn_of_long_texts(pages, {document.source}, warnings);
    Typeset made = make_pdf(pages, document, pictures, *set.layout, job, caches);
    const std::string between = set.fitted.empty() || made.compromise.empty() ? "" : ", ";
    made.compromise = set.fitted + between + made.compromise;
    return made;
}

std::string family_of_labels(const Layout& layout) {
    const auto sans = layout.fonts.find("sans");
    if (sans != layout.fonts.end()) return sans->second;
    const std::string& named = *layout.styles.at("body").font;
    const auto role = layout.fonts.find(named);
    return role != layout.fonts.end() ? role->second : named;
}

std::optional<SheetFile> sheet_file(const SetPages& set, const Document& document,
                                    const PictureBook& pictures, const Job& job,
                                    WorkerCaches& caches, Warnings& warnings) {
    if (set.layout->sheet.scheme == Scheme::none) return std::nullopt;
    const Pages sheets = sheets_of(set.pages, *set.layout, job, caches.resources().fonts, warnings);
    return make_sheet_file(sheets, document, pictures, *set.layout, job, caches);
}

}  // namespace

Pages sheets_of(const Pages& pages, const Layout& layout, const Job& job, const FontBook& fonts,
                Warnings& warnings) {
    Warnings ignored;
    Pages sheets = impose(pages, layout.sheet, {job.source.string()},
                          layout.fit.pages > 0 ? ignored : warnings);
    if (!job.proof) return sheets;
    Labels labels(fonts, family_of_labels(layout), pages.metadata.lang, warnings);
    add_proof(pages, layout.sheet, labels, sheets);
    return sheets;
}

SheetFile make_sheet_file(const Pages& sheets, const Document& document,
                          const PictureBook& pictures, const Layout& layout, const Job& job,
                          WorkerCaches& caches) {
    MadeFile file = file_of(sheets, document, pictures, layout, job, caches);
    return {std::move(file.bytes), int(sheets.pages.size()),
            sheets.duplex.value_or(Duplex::long_edge)};
}

Typeset make_pdf(const Pages& pages, const Document& document, const PictureBook& pictures,
                 const Layout& layout, const Job& job, WorkerCaches& caches) {
    MadeFile file = file_of(pages, document, pictures, layout, job, caches);
    return {std::move(file.bytes), int(pages.pages.size()), std::move(file.compromise)};
}

Typeset typeset_copy(const Document& document, const PictureBook& pictures, const Values& row,
                     const Job& job, WorkerCaches& caches, Warnings& warnings) {
    SetPages set = set_pages(document, pictures, &row, job, caches, warnings);
    Typeset made = finish(set, document, pictures, job, caches, warnings);
    made.sheet = sheet_file(set, document, pictures, job, caches, warnings);
    return made;
}

Typeset typeset(const Job& job, WorkerCaches& caches, Warnings& warnings) {
    const SharedResources& resources = caches.resources();
    const Document document = read_document(job.source, job.content, warnings);
    if (!document.front.published) return {"", 0, "", false};
    if (job.stage == Stage::document) return {dump(document)};

    if (job.stage == Stage::flow) {
        Flow flow = resolve_styles(document, layout_for(document, job, caches, warnings),
                                   resources.clinic, warnings, {.patterns = &resources.patterns});
        if (job.stamp) flow.metadata.date = job.stamp;
        return {dump(flow)};
    }

    const PictureBook pictures(all_images(document, resources.clinic), warnings,
                               &caches.pictures());
    SetPages set = set_pages(document, pictures, nullptr, job, caches, warnings);
    const auto& names = resources.fonts.names();
    const int count = int(set.pages.pages.size());
    if (job.stage == Stage::pages) return {dump(set.pages, names), count};
    if (job.stage == Stage::sheets)
        return {dump(sheets_of(set.pages, *set.layout, job, resources.fonts, warnings), names)};
    if (job.stage == Stage::typography)
        return {to_text(judge_typography(set.pages, resources.fonts)), count};
    Typeset made = finish(set, document, pictures, job, caches, warnings);
    made.sheet = sheet_file(set, document, pictures, job, caches, warnings);
    made.inputs = inputs_of(document, *set.layout, job, caches);
    return made;
}

Typeset typeset(const Job& job, const SharedResources& resources, Warnings& warnings) {
    WorkerCaches caches(resources);
    return typeset(job, caches, warnings);
}

}  // namespace yaprak
