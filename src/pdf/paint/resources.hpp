// What the pages of a document share and refer to by name: /F fonts, /I pictures, /D drawings, /S
// inks, /P pages that are placed on pages. Each is made once, numbered in the order of its first
// use.
#pragma once
#include "image/book/picture_book.hpp"
#include "model/drawing.hpp"
#include "model/page.hpp"
#include "pdf/font/embed_font.hpp"
#include "pdf/objects/haru.hpp"
#include "pdf/paint/pdf_cache.hpp"
#include "text/font/font_book.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace yaprak {

// The numbers of what one content stream uses.
struct Used {
    std::set<int> fonts, pictures, inks, pages;
    std::set<int> drawings = {};
    std::set<int> opacities = {};   // in per cents
    std::set<int> overprints = {};  // 1: on, 0: off again
};

// Whether colours that were given as inks stay so, for a press, or become sRGB, for a file whose
// colours are all meant in it. Where they stay, text of all the black ink and no other can be
// printed over what lies below (ISO 32000-1, 8.6.7).
enum class Inks { kept, kept_black_over, as_srgb };

// The entries of a graphics state (8.4.5) that prints over what lies below, and of one that does
// not.
std::string overprint_entries(bool on);

class Resources {
public:
    // All must outlive this. `cache` keeps packed fonts and pictures from document to document;
    // with nullptr nothing is kept.
    Resources(haru::Document& document, const FontBook& fonts, const PictureBook& pictures,
              Inks inks, PdfCache* cache = nullptr);

    haru::Document& document() { return document_; }
    const Deflater& deflate() const { return cache_.deflate; }
    bool keeps_inks() const { return inks_kept_ != Inks::as_srgb; }
    bool prints_over(const Colour& text) const {
        return inks_kept_ == Inks::kept_black_over && text == Colour(Cmyk{0, 0, 0, 1});
    }
    const Picture* picture(int image) const { return pictures_[image]; }

    // Collects what the pages show of fonts. It must be called before the first page is painted.
    void collect_fonts(const std::vector<Page>& pages);
    int font_number(FontIndex font);
    EmbeddedFont& font(int number) { return fonts_[std::size_t(number)]; }
    int picture_number(const Picture& picture);
    // The number of a drawing is -1 as long as it was not added.
    int drawing_number(const Picture& picture) const;
    int add_drawing(const Picture& picture, haru::Dict form);
    int ink_number(const Spot& ink);
    // The number is -1 as long as the page was not added.
    int page_number(const Page& page) const;
    int add_page(const Page& page, haru::Dict form);

    // Writes the /Resources of a page or form; what drawings name by themselves is added to
    // /XObject and /ExtGState in PDF's own syntax.
    struct Named {
        std::string objects, states;
    };
    void describe(haru::Dict resources, const Used& used, const Named& named) const;
    void describe(haru::Dict resources, const Used& used) const { describe(resources, used, {}); }
    // Must be called after the last page was painted.
    void embed_fonts();

private:
    void collect(const Page& page);
    void collect(const Picture& picture);
    void collect(const DrawnList& list);

    haru::Document& document_;
    const FontBook& book_;
    const PictureBook& pictures_;
    Inks inks_kept_;
    std::unique_ptr<PdfCache> own_;  // where none was given
    PdfCache& cache_;
    std::vector<EmbeddedFont> fonts_;
    std::vector<haru::Dict> font_dicts_, images_, forms_, drawings_;
    std::vector<std::string> inks_;  // their colour spaces
    std::map<FontIndex, int> font_numbers_;
    std::map<std::string, int> picture_numbers_, ink_numbers_, drawing_numbers_;
    std::set<std::string> collected_;          // drawings whose fonts are known, by key
    std::map<const Page*, int> page_numbers_;  // only ever looked up: no order of pointers shows
};

}  // namespace yaprak
