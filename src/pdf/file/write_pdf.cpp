// Paints the pages, then writes what they share: fonts, outline, labels, metadata.
#include "pdf/file/write_pdf.hpp"

#include "base/content_hash.hpp"
#include "base/error.hpp"
#include "image/book/screen_colours.hpp"
#include "pdf/file/attachments.hpp"
#include "pdf/navigation/form_fields.hpp"
#include "pdf/navigation/links.hpp"
#include "pdf/navigation/outline.hpp"
#include "pdf/objects/haru.hpp"
#include "pdf/paint/paint_page.hpp"
#include "pdf/paint/resources.hpp"
#include "pdf/standard/check_conformance.hpp"
#include "pdf/standard/metadata.hpp"
#include "pdf/standard/output_intent.hpp"
#include "pdf/tags/structure.hpp"

#include <algorithm>
#include <optional>

namespace yaprak {
namespace {

constexpr std::size_t pages_per_node = 1000;  // of the page tree: far below an array's limit

class Writer {
public:
    // `press` is nullptr where the file is not for one.
    Writer(const Pages& pages, const FontBook& fonts, const PictureBook& pictures,
           const PdfForm& form, const PressIntent* press, PdfCache* cache)
        : pages_(pages),
          pictures_(press ? pictures : in_screen_colours(pictures)),
          press_(press),
          conformance_{.standard = form.standard, .protection = form.protection},
          is_packed_(form.packed),
          resources_(document_, fonts, pictures_, inks_of(press), cache),
          fields_(document_, fonts, resources_.deflate()) {
        conformance_.has_attachments = !pages.attachments.empty();
        if (pages.tags.nodes.size() > 1) structure_.emplace(document_, pages.tags, version());
    }

    std::string run() {
        if (pages_.pages.empty()) throw Error(Code::pdf, {}, "there is no page to write");
        check_conformance(pages_);
        resources_.collect_fonts(pages_.pages);
        for (const Page& page : pages_.pages) write(page);
        for (std::size_t i = 0; i < page_dicts_.size(); ++i) add_annotations(i);
        fields_.write();
        build_page_tree();
        resources_.embed_fonts();
        add_outline(document_, pages_, page_dicts_, structure_ ? &*structure_ : nullptr);
        conformance_.is_tagged = structure_ && structure_->write();
        document_.catalog().set_dict("PageLabels").set_verbatim("Nums", page_labels(pages_.pages));
        if (press_)
            add_output_intents(document_, resources_.deflate(), *press_);
        else
            add_output_intent(document_, resources_.deflate());
        conformance_.content = content_hash(content_);
        add_attachments(document_, pages_.attachments, pages_.metadata.date, resources_.deflate());
        add_metadata(document_, pages_.metadata, conformance_, pages_.duplex,
                     is_packed_ ? &resources_.deflate() : nullptr);
        return is_packed_ ? document_.save_packed(version(), resources_.deflate())
                          : document_.save(version());
    }

private:
    const Pages& pages_;
    const PictureBook pictures_;
    const PressIntent* press_;
    Conformance conformance_;
    const bool is_packed_;
    haru::Document document_;
    Resources resources_;
    std::optional<Structure> structure_;
    FormFields fields_;
    std::vector<haru::Dict> page_dicts_;
    std::string content_;  // hashes of what stands on the pages of a file for a press

    // What is printed is not filled in on a screen.
    void add_annotations(std::size_t page) {
        Structure* const structure = structure_ ? &*structure_ : nullptr;
        std::vector<haru::Dict> all = add_links(document_, pages_, page, page_dicts_, structure);
        if (!press_)
            for (haru::Dict field :
                 fields_.add_page(pages_.pages[page], page_dicts_[page], structure))
                all.push_back(field);
        if (!all.empty()) page_dicts_[page].set_references("Annots", all);
    }

    static Inks inks_of(const PressIntent* press) {
        if (!press) return Inks::as_srgb;
        return press->overprint ? Inks::kept_black_over : Inks::kept;
    }

    haru::Version version() const {
        if (press_) return haru::Version::v1_6;
        return conformance_.is_pdf_2() ? haru::Version::v2_0 : haru::Version::v1_7;
    }

    void write(const Page& page) {
        haru::Dict dict = document_.new_dict();
        page_dicts_.push_back(dict);
        dict.set_name("Type", "Page");
        write_boxes(dict, page);
        Painted painted = paint_page(page, structure_ ? &pages_.tags : nullptr, resources_);
        if (structure_) structure_->add_page(dict, std::move(painted.marked));
        resources_.describe(dict.set_dict("Resources"), painted.used);
        // What is not opaque is mixed in inks (11.6.6, and ISO 15930-7, 6.20).
        if (press_) {
            dict.set_verbatim("Group", "<</S/Transparency/CS/DeviceCMYK>>");
            content_ += content_hash(painted.stream);
        }
        if (!painted.stream.empty())
            dict.set("Contents",
                     document_.new_stream(resources_.deflate()(painted.stream), "FlateDecode"));
    }

    // ISO 32000-1, 14.11.2: what is cut away stands around the trim.
    static void write_boxes(haru::Dict dict, const Page& page) {
        const double width = full_size(page).width.pt(), height = full_size(page).height.pt();
        const double slug = page.slug.pt(), edge = around_trim(page).pt();
        const double media[] = {0, 0, width, height};
        const double bleed[] = {slug, slug, width - slug, height - slug};
        const double trim[] = {edge, edge, width - edge, height - edge};
        dict.set_numbers("MediaBox", media);
        dict.set_numbers("BleedBox", bleed);
        dict.set_numbers("TrimBox", trim);
    }

    void build_page_tree() {
        haru::Dict root = document_.page_tree();
        root.set_integer("Count", int(page_dicts_.size()));
        haru::Array kids = root.set_array("Kids");
        if (page_dicts_.size() <= pages_per_node) return hang(root, kids, 0);
        for (std::size_t first = 0; first < page_dicts_.size(); first += pages_per_node) {
            haru::Dict node = document_.new_dict();
            kids.add(node);
            node.set_name("Type", "Pages");
            node.set("Parent", root);
            node.set_integer("Count", int(std::min(pages_per_node, page_dicts_.size() - first)));
            hang(node, node.set_array("Kids"), first);
        }
    }

    void hang(haru::Dict node, haru::Array kids, std::size_t first) {
        const std::size_t end = std::min(first + pages_per_node, page_dicts_.size());
        for (std::size_t i = first; i < end; ++i) {
            kids.add(page_dicts_[i]);
            page_dicts_[i].set("Parent", node);
        }
    }
};

}  // namespace

std::string write_pdf(const Pages& pages, const FontBook& fonts, const PictureBook& pictures,
                      const PdfForm& form, PdfCache* cache) {
    return Writer(pages, fonts, pictures, form, nullptr, cache).run();
}

std::string write_press_pdf(const Pages& pages, const FontBook& fonts, const PictureBook& pictures,
                            const PressIntent& press, PdfCache* cache) {
    return Writer(pages, fonts, pictures, {.standard = Standard::x4}, &press, cache).run();
}

}  // namespace yaprak
