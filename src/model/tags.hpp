// What each piece of a document is, in reading order: independent of draw order, pages and columns.
// Made with the Flow; items on pages name a node of it; pdf/ writes the structure tree from it
// (ISO 32000-1, 14.7 and 14.8).
#pragma once
#include "base/source.hpp"
#include "model/form_field.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace yaprak {

enum class Role : std::uint8_t {
    document,
    section,
    heading,
    paragraph,
    list,
    list_item,
    label,
    list_body,
    table,
    table_head,
    table_body,
    table_foot,
    table_row,
    header_cell,
    cell,
    figure,
    field,  // to be filled in
    caption,
    quote,
    callout,
    code,
    note,
    reference,  // to a note
    contents,
    contents_entry,
    link,
    span,
    content,  // no element of its own: marked content that belongs to its parent, in its place
};

using TagId = std::int32_t;
constexpr TagId no_tag = -1;
constexpr TagId root_tag = 0;

struct TagNode {
    Role role = Role::document;
    TagId parent = no_tag;
    std::vector<TagId> children;  // in reading order
    int level = 0;                // of a heading, 1 to 6
    int link = -1;                // of a link: index into the document's links
    int column_span = 1;          // of a cell
    int row_span = 1;             // likewise
    bool heads_row = false;       // a header cell of its row, not of its column
    char numbering = 0;           // of an ordered list: '1', 'a', 'A', 'i' or 'I'
    bool defines = false;         // likewise: its labels are terms
    std::string alt;              // of a figure; of a field: what is asked for
    FieldKind field = FieldKind::none;
    std::string expansion;  // of an abbreviation
    std::string lang;       // where it differs from the parent's, as BCP 47
    SourcePos at = {};      // of what the author wrote: of leaves, figures, spans
};

struct TagTree {
    std::vector<TagNode> nodes{TagNode{}};  // nodes[root_tag] is the document

    TagId add(TagId parent, Role role);
    TagNode& operator[](TagId id) { return nodes[std::size_t(id)]; }
    const TagNode& operator[](TagId id) const { return nodes[std::size_t(id)]; }
};

inline TagId TagTree::add(TagId parent, Role role) {
    const TagId id = TagId(nodes.size());
    nodes.push_back({});
    nodes.back().role = role;
    nodes.back().parent = parent;
    (*this)[parent].children.push_back(id);
    return id;
}

// One line a node, indented, in reading order: for tests.
std::string dump(const TagTree& tags);

// What is on the page but not part of what is read (ISO 32000-1, 14.8.2.2).
enum class Artifact : std::uint8_t {
    none,
    background,
    header,
    footer,
    page_number,
    layout,
    printer_mark
};

}  // namespace yaprak
