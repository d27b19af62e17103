#include "pdf/tags/structure_type.hpp"

#include <algorithm>

namespace yaprak {
namespace {

const char* heading_type(int level) {
    static const char* const types[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
    return types[std::clamp(level, 1, 6) - 1];
}

}  // namespace

const char* structure_type(const TagNode& node) {
    switch (node.role) {
        case Role::document:
            return "Document";
        case Role::section:
        case Role::callout:
            return "Sect";
        case Role::heading:
            return heading_type(node.level);
        case Role::paragraph:
            return "P";
        case Role::list:
            return "L";
        case Role::list_item:
            return "LI";
        case Role::label:
            return "Lbl";
        case Role::list_body:
            return "LBody";
        case Role::table:
            return "Table";
        case Role::table_head:
            return "THead";
        case Role::table_body:
            return "TBody";
        case Role::table_foot:
            return "TFoot";
        case Role::table_row:
            return "TR";
        case Role::header_cell:
            return "TH";
        case Role::cell:
            return "TD";
        case Role::figure:
            return "Figure";
        case Role::field:
            return "Form";
        case Role::caption:
            return "Caption";
        case Role::quote:
            return "BlockQuote";
        case Role::code:
            return "Code";
        case Role::note:
            return "Note";
        case Role::reference:
            return "Reference";
        case Role::contents:
            return "TOC";
        case Role::contents_entry:
            return "TOCI";
        case Role::link:
            return "Link";
        case Role::span:
        case Role::content:
            return "Span";
    }
    return "Span";
}

}  // namespace yaprak
