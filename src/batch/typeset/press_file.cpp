#include "batch/typeset/press_file.hpp"

#include "base/text.hpp"
#include "batch/typeset/labels_family.hpp"
#include "batch/typeset/set_pages.hpp"
#include "model/document.hpp"
#include "model/imposition.hpp"
#include "model/layout.hpp"
#include "model/press_layout.hpp"
#include "pdf/file/make_file.hpp"
#include "preflight/judge_press.hpp"
#include "press/picture_inks.hpp"
#include "press/press_colours.hpp"
#include "sheet/impose.hpp"
#include "sheet/label.hpp"
#include "sheet/plan_sheets.hpp"
#include "sheet/press_marks.hpp"
#include "style/look/palette.hpp"

#include <algorithm>
#include <filesystem>

namespace yaprak {
namespace {

PressLayout press_of(const Layout& layout, const WorkerCaches& caches) {
    return settled(*layout.press, caches.resources().clinic.press);
}

// Only what is printed; a press file needs a title and a date.
Pages bare(const Pages& pages, const std::string& name) {
    Pages out;
    out.metadata = pages.metadata;
    if (trimmed(out.metadata.title).empty()) out.metadata.title = name;
    constexpr Date undated{2000, 1, 1, {}};
    if (!out.metadata.date) out.metadata.date = undated;
    out.pages = pages.pages;
    return out;
}

Imposition without_own_marks(Imposition imposition) {
    imposition.marks = false;
    imposition.duplex_offset = {};
    return imposition;
}

std::vector<Folds> folds_of(const Pages& pages, const Imposition& imposition) {
    std::vector<Size> sizes;
    for (const Page& page : pages.pages) sizes.push_back(page.trim);
    std::vector<Folds> folds;
    for (const Side& side : plan_sheets(imposition, sizes, pages.metadata.right_to_left))
        folds.push_back(side.folds);
    return folds;
}

// "uyku-duzeni   2 / 4   coated (FOGRA39)"
std::string slug_line(const std::string& name, std::size_t page, std::size_t pages,
                      const std::string& profile) {
    const std::string condition = printing_condition(profile);
    const std::string file = std::filesystem::path(profile).filename().string();
    return name + "   " + std::to_string(page) + " / " + std::to_string(pages) + "   " + file +
           (condition.empty() ? "" : " (" + condition + ")");
}

Colour ink_role(const Layout& layout, const Clinic& clinic) {
    const Palette palette(layout, clinic);
    return layout.colours.contains("ink") || clinic.colours.contains("ink")
               ? palette.colour("ink", layout.at)
               : Colour(Grey{0});
}

// What decides about pictures beside the profile: part of their keys.
std::string key_of(const PressLayout& press, const char* what) {
    return std::string(what) + " " + press.profile + " " + std::to_string(press.ink_limit);
}

PressIntent intent_of(const InkProfile& profile, const PressLayout& press) {
    const std::string& said = profile.description();
    return {profile.bytes(), printing_condition(press.profile),
            said.empty() ? std::string("inks of a press") : said, press.overprint};
}

struct Printing {
    const Layout& layout;
    const PressLayout& press;
    const InkProfile& profile;
};

PaintedPages in_inks(PaintedPages painted, const Printing& printing, const SourcePos& at,
                     WorkerCaches& caches, Warnings& warnings) {
    const SharedResources& resources = caches.resources();
    const PressLayout& press = printing.press;
    PressColours colours(printing.profile, press, ink_role(printing.layout, resources.clinic), at,
                         warnings, caches.converted_colours(key_of(press, "colours")));
    const Recolour recolour = [&](const Colour& colour, const ColourUse& use) {
        return colours(colour, use);
    };
    const PictureInks how{printing.profile,
                          resources.profiles->photo_table(press.profile, press.ink_limit), recolour,
                          resources.fitted.get(), key_of(press, "in inks")};
    painted.pictures = in_inks(painted.pictures, how);
    painted.pages = recoloured(std::move(painted.pages), recolour);
    return painted;
}

PaintedPages seen_on_screen(PaintedPages painted, const InkProfile& profile, const std::string& key,
                            WorkerCaches& caches) {
    const Recolour recolour = [&](const Colour& colour, const ColourUse&) {
        return on_screen(colour, profile);
    };
    static const PhotoTable none({}, 0);
    if (has_inks(painted.pages)) painted.pages = recoloured(std::move(painted.pages), recolour);
    if (has_inks(painted.pictures))
        painted.pictures = on_screen(
            painted.pictures, {profile, none, recolour, caches.resources().fitted.get(), key});
    return painted;
}

void refuse_password(const Job& job, const SourcePos& at) {
    if (job.password.empty()) return;
    throw Error(Code::password, at, "a file for a press has no password",
                "leave out the password, or --for press");
}

}  // namespace

Pages pages_with_bleed(const Pages& pages, const Manuscript& manuscript, const Layout& layout,
                       WorkerCaches& caches) {
    const Length bleed = press_of(layout, caches).bleed;
    if (layout.bleed >= bleed) return pages;
    return set_pages_in(caches.with_bleed(layout, bleed), manuscript, caches);
}

PressPages for_press(const Pages& pages, const Layout& layout, const Job& job,
                     const std::string& name, WorkerCaches& caches, Warnings& warnings) {
    const PressLayout press = press_of(layout, caches);
    Pages out = bare(pages, name);
    std::vector<Folds> folds;
    if (is_fold(layout.sheet->scheme)) {
        const Imposition imposition = without_own_marks(*layout.sheet);
        folds = folds_of(out, imposition);
        Warnings told;  // with the pages, where they are read
        const Metadata metadata = out.metadata;
        out = impose(out, imposition, {job.source.string()}, told);
        out.metadata = metadata;
        out.duplex.reset();
    }
    folds.resize(out.pages.size());
    Labels labels(caches.resources().fonts, family_of_labels(layout), out.metadata.lang, warnings);
    for (std::size_t i = 0; i < out.pages.size(); ++i)
        add_press_marks({folds[i], slug_line(name, i + 1, out.pages.size(), press.profile)},
                        press.marks, &labels, out.pages[i]);
    return {std::move(out), std::move(folds)};
}

SheetFile make_press_file(PressPages pages, const Manuscript& manuscript, const Layout& layout,
                          WorkerCaches& caches, Warnings& warnings) {
    const SourcePos at{manuscript.document.source};
    refuse_password(manuscript.job, at);
    return with_place(at, [&] {
        const PressLayout press = press_of(layout, caches);
        const InkProfile& profile = caches.resources().profiles->get(press.profile);
        const auto inks = in_inks({std::move(pages.pages), manuscript.pictures},
                                  {layout, press, profile}, at, caches, warnings);
        const PressIntent intent = intent_of(profile, press);
        PdfOptions options;
        options.at = at;
        options.press = &intent;
        MadeFile file =
            make_file(inks.pages, caches.resources().fonts, inks.pictures, options, &caches.pdf());
        SheetFile out{std::move(file.bytes), int(inks.pages.pages.size()), Duplex::long_edge};
        out.for_press = true;
        out.found = judge_press(
            out.bytes, {press.least_dpi, press.ink_limit, std::move(pages.folds)}, caches.press());
        return out;
    });
}

PaintedPages soft_proof(const Pages& pages, const Manuscript& manuscript, const Layout& layout,
                        WorkerCaches& caches) {
    const SourcePos at{manuscript.document.source};
    const PressLayout press = press_of(layout, caches);
    const InkProfile& profile = caches.resources().profiles->get(press.profile);
    Warnings ignored;  // the file for the press tells them
    PaintedPages inks =
        in_inks({pages, manuscript.pictures}, {layout, press, profile}, at, caches, ignored);
    return seen_on_screen(std::move(inks), profile, key_of(press, "proof"), caches);
}

std::optional<PaintedPages> on_screen(const Pages& pages, const PictureBook& pictures,
                                      const Layout& layout, WorkerCaches& caches) {
    if (!has_inks(pages) && !has_inks(pictures)) return std::nullopt;
    const auto& profiles = caches.resources().profiles;
    const PressLayout press = press_of(layout, caches);
    if (profiles->file_of(press.profile).empty()) return std::nullopt;
    return seen_on_screen({pages, pictures}, profiles->get(press.profile),
                          key_of(press, "on screen"), caches);
}

}  // namespace yaprak
