// Elements are written as text in one go: there are a hundred of them on a page.
#include "pdf/tags/structure.hpp"

#include "base/number.hpp"
#include "model/page.hpp"
#include "pdf/objects/text_string.hpp"
#include "pdf/tags/structure_type.hpp"

#include <algorithm>
#include <cassert>

namespace yaprak {
namespace {

// Names of notes, in the order of their bytes as a name tree asks for (ISO 32000-1, 7.9.6).
std::string note_name(std::size_t number) {
    constexpr std::size_t width = 7;
    const std::string digits = std::to_string(number);
    std::string out = "note";
    out.append(width - std::min(width, digits.size()), '0');
    return out.append(digits);
}

// ISO 32000-2, 14.8.6: the others are of the namespace of PDF 1.7, which goes without saying.
bool is_of_pdf_2(std::string_view type) {
    static constexpr std::string_view earlier[] = {"BlockQuote", "Code", "Reference", "TOC",
                                                   "TOCI"};
    return std::find(std::begin(earlier), std::end(earlier), type) == std::end(earlier);
}

bool is_cell(Role role) {
    return role == Role::cell || role == Role::header_cell;
}

bool is_part_of_table(Role role) {
    return role == Role::table_head || role == Role::table_body || role == Role::table_foot;
}

const char* numbering_of(const TagNode& list, bool is_pdf_2) {
    if (list.defines) return is_pdf_2 ? "Description" : "None";
    switch (list.numbering) {
        case 0:
            return "Disc";
        case 'a':
            return "LowerAlpha";
        case 'A':
            return "UpperAlpha";
        case 'i':
            return "LowerRoman";
        case 'I':
            return "UpperRoman";
        default:
            return "Decimal";
    }
}

// ISO 32000-1, table 349.
haru::Entries table_attributes(const TagNode& cell) {
    haru::Entries attributes;
    attributes.set_name("O", "Table");
    if (cell.role == Role::header_cell)
        attributes.set_name("Scope", cell.heads_row ? "Row" : "Column");
    if (cell.column_span > 1) attributes.set_integer("ColSpan", cell.column_span);
    if (cell.row_span > 1) attributes.set_integer("RowSpan", cell.row_span);
    return attributes;
}

}  // namespace

Structure::Structure(haru::Document& document, const TagTree& tags, haru::Version version)
    : document_(document),
      tags_(tags),
      is_pdf_2_(version == haru::Version::v2_0),
      elements_(tags.nodes.size()) {
    if (!is_pdf_2_) return;
    haru::Dict space = document_.new_dict();
    haru::Entries entries;
    entries.set_name("Type", "Namespace").set("NS", "(http://iso.org/pdf2/ssn)");
    space.set_entries(entries.text());
    namespace_ = space.reference();
}

std::string Structure::reference_to(TagId id) {
    Element& own = element(id);
    if (!own.dict) {
        own.dict = document_.new_dict();
        own.reference = own.dict->reference();
    }
    return own.reference;
}

// What a page shows, from its top down; of items at one height the first one comes first. All pages
// are added before the first link, so that the list is complete.
const std::vector<Structure::Shown>& Structure::shown_on(const Page& page) {
    const auto [known, is_new] = shown_.try_emplace(&page);
    std::vector<Shown>& shown = known->second;
    if (!is_new) return shown;
    for (const Item& item : page.items)
        if (item.tag != no_tag && !element(item.tag).marks.empty())
            shown.push_back({item.at.y, item.tag});
    std::stable_sort(shown.begin(), shown.end(),
                     [](const Shown& a, const Shown& b) { return a.y < b.y; });
    return shown;
}

// The element that is seen first from there on; the whole document where there is none.
std::string Structure::destination(const Page& page, Length y, const std::string& place,
                                   TagId from) {
    if (!is_pdf_2_) return {};
    const std::vector<Shown>& shown = shown_on(page);
    const auto nearest =
        std::lower_bound(shown.begin(), shown.end(), y,
                         [](const Shown& one, Length height) { return one.y < height; });
    TagId id = nearest != shown.end() ? nearest->tag : root_tag;
    if (tags_[id].role == Role::content) id = tags_[id].parent;
    const TagId entry = ancestor(from, Role::contents_entry);
    if (entry != no_tag) element(entry).refers_to = reference_to(id);
    return "[" + reference_to(id) + place + "]";
}

void Structure::add_page(haru::Dict page, std::vector<Marked> marked) {
    const int index = int(pages_.size());
    pages_.push_back(page.reference());
    page.set_name("Tabs", "S");
    on_pages_.emplace_back();
    if (marked.empty()) return;
    page.set_integer("StructParents", index);
    for (std::size_t i = 0; i < marked.size(); ++i) {
        element(marked[i].leaf).marks.push_back({index, int(i), marked[i].box});
        on_pages_.back().push_back(marked[i].leaf);
    }
}

// The nearest node of that role: the leaf itself, or one above it; no_tag where there is none.
TagId Structure::ancestor(TagId leaf, Role role) const {
    while (leaf != no_tag && tags_[leaf].role != role) leaf = tags_[leaf].parent;
    return leaf;
}

bool Structure::has_link(TagId leaf) const {
    return link_of(leaf) != no_tag;
}

TagId Structure::link_of(TagId leaf) const {
    return ancestor(leaf, Role::link);
}

void Structure::add_link(haru::Dict annotation, TagId leaf, haru::Dict page) {
    add_annotation(annotation, ancestor(leaf, Role::link), page);
}

bool Structure::has_field(TagId leaf) const {
    return ancestor(leaf, Role::field) != no_tag;
}

void Structure::add_field(haru::Dict annotation, TagId leaf, haru::Dict page) {
    add_annotation(annotation, ancestor(leaf, Role::field), page);
}

void Structure::add_annotation(haru::Dict annotation, TagId owner, haru::Dict page) {
    assert(owner != no_tag);  // the caller asked has_link() or has_field()
    annotation.set_integer("StructParent", int(pages_.size() + annotations_.size()));
    element(owner).annotations.push_back(annotations_.size());
    annotations_.push_back({annotation, owner, page.reference()});
}

bool Structure::write() {
    keep_what_is_shown();
    if (!element(root_tag).is_kept) return false;
    make_elements();
    haru::Dict root = document_.new_dict();
    const std::string tree = root.reference();
    for (const TagId id : kept_) write_element(id);
    element(root_tag).dict->set_entries(haru::Entries().set("P", tree).text());
    describe(root);
    document_.catalog().set("StructTreeRoot", root);
    document_.catalog().set_verbatim("MarkInfo", "<</Marked true>>");
    return true;
}

// ISO 32000-1, table 322.
void Structure::describe(haru::Dict root) {
    haru::Entries entries;
    entries.set_name("Type", "StructTreeRoot").set("K", element(root_tag).reference);
    root.set_entries(entries.text());
    haru::Dict parent_tree = document_.new_dict();
    parent_tree.set_entries(haru::Entries().set_array("Nums", parents()).text());
    root.set("ParentTree", parent_tree);
    root.set_integer("ParentTreeNextKey", int(pages_.size() + annotations_.size()));
    if (const std::string names = ids(); !names.empty())
        root.set_entries(
            haru::Entries().set_dict("IDTree", haru::Entries().set_array("Names", names)).text());
    if (is_pdf_2_) root.set_entries(haru::Entries().set_array("Namespaces", namespace_).text());
}

// A node comes before its children: the last one first, each hands on to its parent. The cells of
// a row are kept with it, also the empty ones, and so are the rows that they reach into.
void Structure::keep_what_is_shown() {
    for (std::size_t i = elements_.size(); i-- > 0;) {
        Element& own = elements_[i];
        own.is_kept = own.is_kept || !own.marks.empty() || !own.annotations.empty();
        const TagId parent = tags_.nodes[i].parent;
        if (own.is_kept && parent != no_tag) element(parent).is_kept = true;
    }
    for (std::size_t i = 1; i < elements_.size(); ++i) {
        if (is_cell(tags_.nodes[i].role) && element(tags_.nodes[i].parent).is_kept)
            elements_[i].is_kept = true;
        if (is_part_of_table(tags_.nodes[i].role)) keep_rows_reached(tags_.nodes[i]);
    }
}

void Structure::keep_rows_reached(const TagNode& part) {
    std::size_t reached = 0;  // the row behind the last one that a cell reaches into
    for (std::size_t i = 0; i < part.children.size(); ++i) {
        Element& row = element(part.children[i]);
        row.is_kept = row.is_kept || i < reached;
        for (const TagId cell : tags_[part.children[i]].children)
            if (row.is_kept) reached = std::max(reached, i + std::size_t(tags_[cell].row_span));
    }
}

void Structure::make_elements() {
    for (std::size_t i = 0; i < elements_.size(); ++i) {
        if (!elements_[i].is_kept || tags_.nodes[i].role == Role::content) continue;
        kept_.push_back(TagId(i));
        reference_to(TagId(i));
    }
}

void Structure::write_element(TagId id) {
    const TagNode& node = tags_[id];
    const std::string_view type = type_of(id);
    haru::Entries entries;
    entries.set_name("S", type);
    if (is_pdf_2_ && is_of_pdf_2(type)) entries.set("NS", namespace_);
    if (!element(id).refers_to.empty()) entries.set_array("Ref", element(id).refers_to);
    if (node.parent != no_tag) entries.set("P", element(node.parent).reference);
    const int page = first_page(id);
    if (page >= 0) entries.set("Pg", pages_[std::size_t(page)]);
    add_kids(entries, id, page);
    add_attributes(entries, id);
    haru::Dict& dict = *element(id).dict;
    dict.set_entries(entries.text());
    // A field of the form says itself what it asks for.
    const bool is_printed = node.role == Role::field && element(id).annotations.empty();
    if (node.role == Role::figure || is_printed) dict.set_text("Alt", node.alt);
    if (!node.lang.empty()) dict.set_text("Lang", node.lang);
    if (!node.expansion.empty()) dict.set_text("E", node.expansion);
}

std::string_view Structure::type_of(TagId id) const {
    const TagNode& node = tags_[id];
    if (node.role == Role::link && element(id).annotations.empty()) return "Span";
    if (is_lone_head(node)) return "TBody";  // a head needs a body (ISO 32000-1, table 337)
    if (is_pdf_2_ && node.role == Role::note) return "FENote";
    return structure_type(node);
}

bool Structure::is_lone_head(const TagNode& node) const {
    if (node.role != Role::table_head) return false;
    const auto& parts = tags_[node.parent].children;
    return std::none_of(parts.begin(), parts.end(), [&](TagId part) {
        return tags_[part].role == Role::table_body && element(part).is_kept;
    });
}

// The page that an element's numbers of marked content are meant on; -1 where it has none.
int Structure::first_page(TagId id) const {
    if (!element(id).marks.empty()) return element(id).marks.front().page;
    for (const TagId child : tags_[id].children)
        if (tags_[child].role == Role::content && !element(child).marks.empty())
            return element(child).marks.front().page;
    return -1;
}

void Structure::append_marks(std::string& out, TagId id, int page, std::size_t& count) const {
    for (const Mark& mark : element(id).marks) {
        if (count++ > 0) out += ' ';
        if (mark.page == page)
            out += std::to_string(mark.number);
        else
            out += haru::Entries()
                       .set_name("Type", "MCR")
                       .set("Pg", pages_[std::size_t(mark.page)])
                       .set_integer("MCID", mark.number)
                       .as_dict();
    }
}

void Structure::add_kids(haru::Entries& entries, TagId id, int page) const {
    std::string out;
    std::size_t count = 0;
    append_marks(out, id, page, count);
    for (const TagId child : tags_[id].children) {
        if (!element(child).is_kept) continue;
        if (tags_[child].role == Role::content) {
            append_marks(out, child, page, count);
        } else {
            if (count++ > 0) out += ' ';
            out += element(child).reference;
        }
    }
    for (const std::size_t i : element(id).annotations) {
        if (count++ > 0) out += ' ';
        out += haru::Entries()
                   .set_name("Type", "OBJR")
                   .set("Pg", annotations_[i].page)
                   .set("Obj", annotations_[i].dict.reference())
                   .as_dict();
    }
    if (count == 0) return;
    if (count == 1 && out[0] != '<')
        entries.set("K", out);
    else
        entries.set_array("K", out);
}

void Structure::add_attributes(haru::Entries& entries, TagId id) const {
    const TagNode& node = tags_[id];
    const auto of = [](std::string_view owner) {
        haru::Entries attributes;
        attributes.set_name("O", owner);
        return attributes;
    };
    switch (node.role) {
        case Role::list:
            entries.set_dict("A",
                             of("List").set_name("ListNumbering", numbering_of(node, is_pdf_2_)));
            break;
        case Role::header_cell:
            entries.set_dict("A", table_attributes(node));
            break;
        case Role::cell:
            if (node.column_span > 1 || node.row_span > 1)
                entries.set_dict("A", table_attributes(node));
            break;
        case Role::figure:
            if (const std::string box = box_of(node); !box.empty())
                entries.set_dict(
                    "A", of("Layout").set_name("Placement", "Block").set_array("BBox", box));
            break;
        case Role::field:
            if (element(id).annotations.empty()) entries.set_dict("A", field_attributes(node));
            break;
        case Role::note:
            entries.set("ID", "(" + note_name(std::size_t(id)) + ")");
            break;
        default:
            break;
    }
}

// Of one that is filled in with a pen (ISO 32000-1, table 348; ISO 32000-2, table 378).
haru::Entries Structure::field_attributes(const TagNode& field) const {
    haru::Entries attributes;
    attributes.set_name("O", "PrintField").set_name("Role", is_box(field.field) ? "cb" : "tv");
    if (is_box(field.field))
        attributes.set_name(is_pdf_2_ ? "Checked" : "checked",
                            field.field == FieldKind::ticked_box ? "on" : "off");
    return attributes.set("Desc", haru::hex_string(field.alt));
}

// The box of what is shown first of a figure.
std::string Structure::box_of(const TagNode& figure) const {
    std::string out;
    for (const TagId child : figure.children) {
        if (element(child).marks.empty()) continue;
        for (const double edge : element(child).marks.front().box) append_number(out += ' ', edge);
        break;
    }
    return out;
}

// The element that each marked content belongs to, page by page, then that of each annotation
// (14.7.4.4).
std::string Structure::parents() const {
    std::string out;
    for (std::size_t page = 0; page < on_pages_.size(); ++page) {
        if (on_pages_[page].empty()) continue;
        out += std::to_string(page) + "[";
        for (const TagId leaf : on_pages_[page]) {
            const TagId owner = tags_[leaf].role == Role::content ? tags_[leaf].parent : leaf;
            out += element(owner).reference + " ";
        }
        out.back() = ']';
    }
    for (std::size_t i = 0; i < annotations_.size(); ++i)
        out += std::to_string(pages_.size() + i) + " " + element(annotations_[i].owner).reference +
               " ";
    return out;
}

std::string Structure::ids() const {
    std::string out;
    for (const TagId id : kept_)
        if (tags_[id].role == Role::note)
            out += "(" + note_name(std::size_t(id)) + ")" + element(id).reference;
    return out;
}

}  // namespace yaprak
