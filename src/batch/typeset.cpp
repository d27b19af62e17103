// One page's way from its Markdown to the bytes of its PDF; any stage on the way as text.
#include "batch/typeset.hpp"

#include "batch/variants.hpp"
#include "image/picture_book.hpp"
#include "page/judge_typography.hpp"
#include "page/paginate.hpp"
#include "pdf/make_file.hpp"
#include "read/image_finder.hpp"
#include "read/read_document.hpp"
#include "sheet/impose.hpp"
#include "sheet/proof.hpp"
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

void add(const Warnings& told, Warnings& warnings) {
    for (const Finding& finding : told.list())
        warnings.add(finding.at, finding.problem, finding.hint);
}

struct SetPages {
    const Layout* layout;
    Pages pages;
};

SetPages set(const Document& document, const Layout& layout, const PictureBook& pictures,
             const Values* row, const Job& job, Workshop& workshop, Warnings& warnings) {
    const Context& context = workshop.context();
    Flow flow = resolve_styles(document, layout, context.clinic, warnings, row);
    if (job.stamp) flow.metadata.date = job.stamp;
    return {&layout, paginate(flow, layout, context.fonts, pictures, warnings, &workshop.shapes())};
}

// Where the layout has variants for numbers of pages, they are counted without them first.
SetPages set_pages(const Document& document, const PictureBook& pictures, const Values* row,
                   const Job& job, Workshop& workshop, Warnings& warnings) {
    const Layout& plain = layout_for(document, job, workshop, warnings);
    Warnings told;
    SetPages plainly = set(document, plain, pictures, row, job, workshop, told);
    Warnings told_already;
    const Layout& meant = asks_for_pages(plain) ? layout_for(document, job, workshop, told_already,
                                                             int(plainly.pages.pages.size()))
                                                : plain;
    if (&meant == &plain) {
        add(told, warnings);
        return plainly;
    }
    return set(document, meant, pictures, row, job, workshop, warnings);
}

MadeFile file_of(const Pages& pages, const PictureBook& pictures, const Layout& layout,
                 const Job& job, Workshop& workshop) {
    return make_file(pages, workshop.context().fonts, pictures,
                     {layout.files.of(job.purpose),
                      job.most_bytes,
                      job.password,
                      {job.source.string()},
                      job.standard},
                     &workshop.subsets());
}

Typeset finish(const Pages& pages, const PictureBook& pictures, const Layout& layout,
               const Job& job, Workshop& workshop) {
    MadeFile file = file_of(pages, pictures, layout, job, workshop);
    return {std::move(file.bytes), int(pages.pages.size()), std::move(file.given_up)};
}

std::string family_of_labels(const Layout& layout) {
    const auto sans = layout.fonts.find("sans");
    if (sans != layout.fonts.end()) return sans->second;
    const std::string& named = *layout.styles.at("body").font;
    const auto role = layout.fonts.find(named);
    return role != layout.fonts.end() ? role->second : named;
}

Pages sheets_of(const Pages& pages, const Layout& layout, const Job& job, const FontBook& fonts,
                Warnings& warnings) {
    Pages sheets = impose(pages, layout.sheet, {job.source.string()}, warnings);
    if (!job.proof) return sheets;
    Labels labels(fonts, family_of_labels(layout), pages.metadata.lang, warnings);
    add_proof(pages, layout.sheet, labels, sheets);
    return sheets;
}

std::optional<SheetFile> sheet_file(const Pages& pages, const PictureBook& pictures,
                                    const Layout& layout, const Job& job, Workshop& workshop,
                                    Warnings& warnings) {
    if (layout.sheet.scheme == Scheme::none) return std::nullopt;
    const Pages sheets = sheets_of(pages, layout, job, workshop.context().fonts, warnings);
    MadeFile file = file_of(sheets, pictures, layout, job, workshop);
    return SheetFile{std::move(file.bytes), int(sheets.pages.size()),
                     sheets.duplex.value_or(Duplex::long_edge)};
}

}  // namespace

std::vector<std::string> picture_files(const Document& document, const Job& job) {
    std::vector<std::string> files;
    for (const ImageRef& image : document.images)
        for (const auto& place :
             places_of_image(image.written, job.source.parent_path(), job.content))
            files.push_back(place.string());
    return files;
}

const Layout& layout_for(const Document& document, const Job& job, Workshop& workshop,
                         Warnings& warnings, int pages) {
    const std::string name =
        job.layout.empty() ? layout_of(document, workshop, warnings) : job.layout;
    const Layout& plain = workshop.layout(name, {document.source});
    const auto meant = variants_for(plain, document, workshop.context().clinic, pages);
    return meant.empty() ? plain : workshop.layout(name, {document.source}, meant);
}

Typeset typeset_copy(const Document& document, const PictureBook& pictures, const Values& row,
                     const Job& job, Workshop& workshop, Warnings& warnings) {
    const SetPages made = set_pages(document, pictures, &row, job, workshop, warnings);
    return finish(made.pages, pictures, *made.layout, job, workshop);
}

Typeset typeset(const Job& job, Workshop& workshop, Warnings& warnings) {
    const Context& context = workshop.context();
    const Document document = read_document(job.source, job.content, warnings);
    if (!document.front.published) return {"", 0, "", false};
    if (job.stage == Stage::document) return {dump(document)};

    if (job.stage == Stage::flow) {
        Flow flow = resolve_styles(document, layout_for(document, job, workshop, warnings),
                                   context.clinic, warnings);
        if (job.stamp) flow.metadata.date = job.stamp;
        return {dump(flow)};
    }

    const PictureBook pictures(all_images(document, context.clinic), warnings,
                               &workshop.pictures());
    const auto [layout, pages] = set_pages(document, pictures, nullptr, job, workshop, warnings);
    const int count = int(pages.pages.size());
    if (job.stage == Stage::pages) return {dump(pages, context.fonts.names()), count};
    if (job.stage == Stage::sheets)
        return {
            dump(sheets_of(pages, *layout, job, context.fonts, warnings), context.fonts.names())};
    if (job.stage == Stage::typography)
        return {to_text(judge_typography(pages, context.fonts)), count};
    Typeset made = finish(pages, pictures, *layout, job, workshop);
    made.sheet = sheet_file(pages, pictures, *layout, job, workshop, warnings);
    made.inputs = picture_files(document, job);
    return made;
}

Typeset typeset(const Job& job, const Context& context, Warnings& warnings) {
    Workshop workshop(context);
    return typeset(job, workshop, warnings);
}

}  // namespace yaprak
