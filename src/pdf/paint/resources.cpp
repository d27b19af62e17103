#include "pdf/paint/resources.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "pdf/font/show_glyphs.hpp"
#include "pdf/objects/entries.hpp"
#include "pdf/picture/embed_picture.hpp"

namespace yaprak {
namespace {

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// A name as PDF writes it: every byte but letters and digits as #XX, at most 127 bytes of them.
std::string escaped_name(const std::string& name) {
    std::string out = "/";
    for (char c : name.substr(0, 127)) {
        if (is_plain(c)) {
            out += c;
        } else {
            append_hex(out += '#', static_cast<unsigned char>(c), 2, HexCase::upper);
        }
    }
    return out;
}

// A spot ink with its substitute in process inks: linear from no ink to the full tint.
std::string separation(const Spot& ink) {
    const Cmyk& full = ink.substitute;
    return "[/Separation " + escaped_name(ink.name.empty() ? "Spot" : ink.name) +
           " /DeviceCMYK <</FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [" +
           number(full.cyan) + " " + number(full.magenta) + " " + number(full.yellow) + " " +
           number(full.key) + "]>>]";
}

void refer(haru::Dict& named, char letter, const std::set<int>& used,
           const std::vector<haru::Dict>& objects) {
    for (int i : used) named.set((letter + std::to_string(i)).c_str(), objects[std::size_t(i)]);
}

}  // namespace

std::string overprint_entries(bool on) {
    return on ? "/OP true/op true/OPM 1" : "/OP false/op false/OPM 0";
}

Resources::Resources(haru::Document& document, const FontBook& fonts, const PictureBook& pictures,
                     Inks inks, PdfCache* cache)
    : document_(document),
      book_(fonts),
      pictures_(pictures),
      inks_kept_(inks),
      own_(cache ? nullptr : std::make_unique<PdfCache>()),
      cache_(cache ? *cache : *own_) {}

void Resources::collect_fonts(const std::vector<Page>& pages) {
    for (const Page& page : pages) collect(page);
    for (EmbeddedFont& font : fonts_) font.settle();
}

void Resources::collect(const Page& page) {
    for (const Item& item : page.items) {
        const auto* run = std::get_if<GlyphRun>(&item.kind);
        if (run && !run->glyphs.empty()) collect_glyphs(*run, font(font_number(run->font)));
        if (const auto* placed = std::get_if<PlacedPicture>(&item.kind))
            if (const Picture* picture = pictures_[placed->image]) collect(*picture);
        if (const auto* placed = std::get_if<PlacedPage>(&item.kind); placed && placed->page)
            collect(*placed->page);
    }
}

void Resources::collect(const Picture& picture) {
    if (picture.drawing && collected_.insert(picture.key).second) collect(picture.drawing->list);
}

namespace {

// What a paint, a mask or a group holds that is painted itself.
struct InnerLists {
    std::vector<const DrawnList*>& out;

    void add(const std::shared_ptr<const DrawnList>& list) const {
        if (list) out.push_back(list.get());
    }
    void add(const Paint& paint) const {
        if (const auto* tiling = std::get_if<std::shared_ptr<const Tiling>>(&paint.kind))
            add((*tiling)->list);
    }
    template <class Painted>
    void add_paints(const Painted& it) const {
        if (it.fill) add(*it.fill);
        if (it.stroke) add(it.stroke->paint);
    }
    void operator()(const DrawnShape& it) const { add_paints(it); }
    void operator()(const DrawnText& it) const { add_paints(it); }
    void operator()(const DrawnImage&) const {}
    void operator()(const DrawnGroup& it) const {
        out.push_back(&it.list);
        if (it.mask) add(it.mask->list);
    }
};

}  // namespace

// Lists that several share are looked at once.
void Resources::collect(const DrawnList& drawing) {
    std::vector<const DrawnList*> lists{&drawing};
    std::set<const DrawnList*> seen;
    while (!lists.empty()) {
        const DrawnList* list = lists.back();
        lists.pop_back();
        if (!seen.insert(list).second) continue;
        for (const DrawnItem& item : list->items) {
            if (const auto* text = std::get_if<DrawnText>(&item))
                collect_glyphs(text->glyphs, font(font_number(text->glyphs.font)));
            std::visit(InnerLists{lists}, item);
        }
    }
}

int Resources::drawing_number(const Picture& picture) const {
    const auto known = drawing_numbers_.find(picture.key);
    return known == drawing_numbers_.end() ? -1 : known->second;
}

int Resources::add_drawing(const Picture& picture, haru::Dict form) {
    drawings_.push_back(form);
    return drawing_numbers_[picture.key] = int(drawings_.size()) - 1;
}

int Resources::font_number(FontIndex font) {
    const auto [known, is_new] = font_numbers_.try_emplace(font, int(fonts_.size()));
    if (is_new) {
        fonts_.emplace_back(book_[font]);
        font_dicts_.push_back(document_.new_dict());
    }
    return known->second;
}

int Resources::picture_number(const Picture& picture) {
    const auto [known, is_new] = picture_numbers_.try_emplace(picture.key, int(images_.size()));
    if (is_new)
        images_.push_back(embed_picture(document_, cache_.deflate, picture, &cache_.pictures));
    return known->second;
}

int Resources::ink_number(const Spot& ink) {
    const std::string space = separation(ink);
    const auto [known, is_new] = ink_numbers_.try_emplace(space, int(inks_.size()));
    if (is_new) inks_.push_back(space);
    return known->second;
}

int Resources::page_number(const Page& page) const {
    const auto known = page_numbers_.find(&page);
    return known == page_numbers_.end() ? -1 : known->second;
}

int Resources::add_page(const Page& page, haru::Dict form) {
    forms_.push_back(form);
    return page_numbers_[&page] = int(forms_.size()) - 1;
}

void Resources::describe(haru::Dict resources, const Used& used, const Named& own) const {
    if (!used.fonts.empty()) {
        haru::Dict named = resources.set_dict("Font");
        refer(named, 'F', used.fonts, font_dicts_);
    }
    if (!used.pictures.empty() || !used.pages.empty() || !used.drawings.empty() ||
        !own.objects.empty()) {
        haru::Dict named = resources.set_dict("XObject");
        refer(named, 'I', used.pictures, images_);
        refer(named, 'D', used.drawings, drawings_);
        refer(named, 'P', used.pages, forms_);
        if (!own.objects.empty()) named.set_entries(own.objects);
    }
    if (!used.opacities.empty() || !used.overprints.empty() || !own.states.empty()) {
        haru::Dict named = resources.set_dict("ExtGState");
        for (int i : used.overprints)
            named.set_verbatim("O" + std::to_string(i), "<<" + overprint_entries(i == 1) + ">>");
        for (int i : used.opacities)
            named.set_verbatim("G" + std::to_string(i),
                               haru::Entries().set("ca", number(i / 100.0)).as_dict());
        if (!own.states.empty()) named.set_entries(own.states);
    }
    if (used.inks.empty()) return;
    haru::Dict named = resources.set_dict("ColorSpace");
    for (int i : used.inks) named.set_verbatim("S" + std::to_string(i), inks_[std::size_t(i)]);
}

void Resources::embed_fonts() {
    for (std::size_t i = 0; i < fonts_.size(); ++i)
        fonts_[i].embed(document_, cache_.deflate, cache_.subsets, font_dicts_[i]);
}

}  // namespace yaprak
