// The areas of a page that are filled in on a screen -> annotations, and the form of the document
// that they are fields of (ISO 32000-1, 12.5.6.19 and 12.7). Each has a name, what is asked for as
// its tooltip (ISO 14289-1, 7.18.4), and looks for what it may hold: nothing is left to a viewer
// (ISO 19005-2, 6.4.1).
#pragma once
#include "model/page.hpp"
#include "pdf/objects/deflate.hpp"
#include "pdf/objects/haru.hpp"
#include "pdf/tags/structure.hpp"
#include "text/font/font_book.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

class FormFields {
public:
    // All must outlive this.
    FormFields(haru::Document& document, const FontBook& fonts, const Deflater& deflate)
        : document_(document), fonts_(fonts), deflate_(deflate) {}

    // The annotations of one page, in the order in which they are read. With a structure only
    // those that stand in an element of it.
    std::vector<haru::Dict> add_page(const Page& page, haru::Dict page_dict, Structure* structure);

    // Once all pages were added: writes the form, where there is any field.
    void write();

private:
    haru::Dict add(const Page& page, const Item& item, const FieldArea& area);
    void describe_box(haru::Dict annotation, const FieldArea& area);
    void describe_text(haru::Dict annotation, const FieldArea& area);
    haru::Dict appearance(Size size, const std::string& marks);
    const std::string& font_of(const Page& page);

    haru::Document& document_;
    const FontBook& fonts_;
    const Deflater& deflate_;
    std::vector<haru::Dict> fields_;
    std::optional<haru::Dict> font_;
    std::string font_reference_;
};

}  // namespace yaprak
