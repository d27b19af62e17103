#include "pdf/navigation/form_fields.hpp"

#include "base/number.hpp"
#include "pdf/font/form_font.hpp"
#include "pdf/objects/entries.hpp"
#include "pdf/objects/text_string.hpp"
#include "pdf/paint/paint_page.hpp"

#include <algorithm>
#include <array>

namespace yaprak {
namespace {

constexpr int print = 4;                                         // the annotation's flag
constexpr int several_lines = 1 << 12, comb_of_cells = 1 << 24;  // of a field (tables 226 and 228)
constexpr double tick_width = 0.13;                              // of the box

// As the pages' own ticks, from the bottom left.
std::string tick(Size size) {
    const double w = size.width.pt(), h = size.height.pt();
    const auto point = [&](double x, double y) {
        return number(x * w) + " " + number((1 - y) * h);
    };
    return "q " + number(w * tick_width) + " w " + point(0.2, 0.52) + " m " + point(0.42, 0.76) +
           " l " + point(0.82, 0.22) + " l S Q\n";
}

std::array<double, 4> box_on(const Page& page, Point at, Size size) {
    const double left = (at.x + around_trim(page)).pt();
    const double top = (page.trim.height + around_trim(page) - at.y).pt();
    return {left, top - size.height.pt(), left + size.width.pt(), top};
}

const Font* first_usable(const std::vector<Item>& items, const FontBook& fonts) {
    for (const Item& item : items)
        if (const auto* run = std::get_if<GlyphRun>(&item.kind))
            if (may_be_form_font(fonts[run->font])) return &fonts[run->font];
    return nullptr;
}

}  // namespace

std::vector<haru::Dict> FormFields::add_page(const Page& page, haru::Dict page_dict,
                                             Structure* structure) {
    std::vector<haru::Dict> annotations;
    for (const Item& item : page.items) {
        const auto* area = std::get_if<FieldArea>(&item.kind);
        if (!area || !area->field || (structure && !structure->has_field(item.tag))) continue;
        if (!is_box(area->field->kind) && font_of(page).empty()) continue;
        haru::Dict annotation = add(page, item, *area);
        if (structure) structure->add_field(annotation, item.tag, page_dict);
        annotation.set("P", page_dict);
        annotations.push_back(annotation);
    }
    return annotations;
}

// The first text of the page that any letter can be typed in, else any font that there is.
const std::string& FormFields::font_of(const Page& page) {
    if (font_) return font_reference_;
    const Font* font = first_usable(page.items, fonts_);
    if (!font) {
        const Font& other = fonts_[fonts_.find("DejaVu Sans", 400, Slant::upright)];
        if (may_be_form_font(other)) font = &other;
    }
    if (!font) return font_reference_;
    font_ = embed_form_font(document_, deflate_, *font);
    font_reference_ = font_->reference();
    return font_reference_;
}

haru::Dict FormFields::add(const Page& page, const Item& item, const FieldArea& area) {
    haru::Dict annotation = document_.new_dict();
    fields_.push_back(annotation);
    annotation.set_name("Type", "Annot");
    annotation.set_name("Subtype", "Widget");
    annotation.set_numbers("Rect", box_on(page, item.at, area.size));
    annotation.set_integer("F", print);
    annotation.set_text("T", "field-" + std::to_string(fields_.size()));
    annotation.set_text("TU", area.field->label);
    annotation.set_text("Contents", area.field->label);  // ISO 14289-2, 8.10.2.3
    if (is_box(area.field->kind))
        describe_box(annotation, area);
    else
        describe_text(annotation, area);
    return annotation;
}

haru::Dict FormFields::appearance(Size size, const std::string& marks) {
    haru::Dict form = document_.new_stream(marks);
    form.set_name("Type", "XObject");
    form.set_name("Subtype", "Form");
    const double box[] = {0, 0, size.width.pt(), size.height.pt()};
    form.set_numbers("BBox", box);
    haru::Entries resources;
    if (font_) resources.set_dict("Font", haru::Entries().set("Fh", font_reference_));
    form.set_verbatim("Resources", resources.as_dict());
    return form;
}

void FormFields::describe_box(haru::Dict annotation, const FieldArea& area) {
    const char* const state = area.field->kind == FieldKind::ticked_box ? "Yes" : "Off";
    haru::Dict on = appearance(area.size, tick(area.size)), off = appearance(area.size, "");
    annotation.set_name("FT", "Btn");
    annotation.set_name("V", state);
    annotation.set_name("AS", state);
    const haru::Entries states =
        haru::Entries().set("Yes", on.reference()).set("Off", off.reference());
    annotation.set_verbatim("AP", haru::Entries().set_dict("N", states).as_dict());
}

void FormFields::describe_text(haru::Dict annotation, const FieldArea& area) {
    haru::Dict empty = appearance(area.size, "/Tx BMC\nEMC\n");
    annotation.set_name("FT", "Tx");
    annotation.set_ascii("DA", "/Fh " + number(area.type.pt(), 1) + " Tf 0 g");
    annotation.set_verbatim("AP", haru::Entries().set("N", empty.reference()).as_dict());
    const int cells = area.field->cells;
    if (area.field->has_lines) annotation.set_integer("Ff", several_lines);
    if (cells == 0) return;
    annotation.set_integer("Ff", comb_of_cells);
    annotation.set_integer("MaxLen", cells);
}

void FormFields::write() {
    if (fields_.empty()) return;
    haru::Dict form = document_.new_dict();
    form.set_references("Fields", fields_);
    if (font_) {
        form.set_ascii("DA", "/Fh 11 Tf 0 g");
        const haru::Entries fonts = haru::Entries().set("Fh", font_reference_);
        form.set_verbatim("DR", haru::Entries().set_dict("Font", fonts).as_dict());
    }
    document_.catalog().set("AcroForm", form);
}

}  // namespace yaprak
