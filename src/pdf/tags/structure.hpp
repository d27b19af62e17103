// The tag tree -> the file's structure tree (ISO 32000-1, 14.7 and 14.8): an element a node, in
// reading order, whatever columns, pages and draw order made of it. Pages say first what they show
// of each leaf, then links where they can be clicked, then the tree is written.
#pragma once
#include "base/length.hpp"
#include "model/tags.hpp"
#include "pdf/objects/entries.hpp"
#include "pdf/objects/haru.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct Page;

// Marked content of a page; its number on the page is its place in the page's list.
struct Marked {
    TagId leaf = no_tag;
    std::array<double, 4> box{};  // what a figure covers: left, bottom, right, top in the stream
};

class Structure {
public:
    // Both must outlive this. In a file of PDF 2.0 elements name their namespace, and what leads to
    // a place in the file leads to an element.
    Structure(haru::Document& document, const TagTree& tags, haru::Version version);

    // Pages are added in their order, before any link.
    void add_page(haru::Dict page, std::vector<Marked> marked);
    // Whether the leaf stands in a link's element, so that the annotation belongs to it.
    bool has_link(TagId leaf) const;
    // That element; no_tag where the leaf stands in none.
    TagId link_of(TagId leaf) const;
    void add_link(haru::Dict annotation, TagId leaf, haru::Dict page);
    // The same of fields that are filled in on a screen.
    bool has_field(TagId leaf) const;
    void add_field(haru::Dict annotation, TagId leaf, haru::Dict page);

    // What leads to `place`, at height `y` of the page, by the element that stands there (ISO
    // 32000-2, 12.3.2.3); empty in files before PDF 2.0. `from` is the leaf that leads there.
    std::string destination(const Page& page, Length y, const std::string& place,
                            TagId from = no_tag);

    // Writes the tree, where any page showed something of it, and says whether there is one. A file
    // of sheets has none.
    [[nodiscard]] bool write();

private:
    struct Mark {
        int page = 0, number = 0;
        std::array<double, 4> box{};
    };
    struct Annotation {
        haru::Dict dict;
        TagId owner;       // the element of the link or field
        std::string page;  // a reference
    };
    // What is known of a node's element until the tree is written. Elements are kept by TagId.
    struct Element {
        std::vector<Mark> marks;
        std::vector<std::size_t> annotations;
        bool is_kept = false;
        std::optional<haru::Dict> dict;
        std::string reference;  // to it
        std::string refers_to;  // of an entry of the contents: the element that it leads to
    };

    // Something of an element that a page shows.
    struct Shown {
        Length y;
        TagId tag;
    };

    TagId ancestor(TagId leaf, Role role) const;
    void add_annotation(haru::Dict annotation, TagId owner, haru::Dict page);
    haru::Entries field_attributes(const TagNode& field) const;
    Element& element(TagId id) { return elements_[std::size_t(id)]; }
    const Element& element(TagId id) const { return elements_[std::size_t(id)]; }
    const std::vector<Shown>& shown_on(const Page& page);
    void keep_what_is_shown();
    void keep_rows_reached(const TagNode& part);
    void make_elements();
    void write_element(TagId id);
    void describe(haru::Dict root);
    std::string_view type_of(TagId id) const;
    void add_kids(haru::Entries& entries, TagId id, int page) const;
    std::string reference_to(TagId id);
    bool is_lone_head(const TagNode& node) const;
    int first_page(TagId id) const;
    void append_marks(std::string& out, TagId id, int page, std::size_t& count) const;
    void add_attributes(haru::Entries& entries, TagId id) const;
    std::string box_of(const TagNode& figure) const;
    std::string parents() const;
    std::string ids() const;

    haru::Document& document_;
    const TagTree& tags_;
    bool is_pdf_2_;
    std::string namespace_;  // a reference, in PDF 2.0
    std::vector<Element> elements_;
    std::vector<TagId> kept_;                   // elements of the file
    std::vector<std::string> pages_;            // references
    std::vector<std::vector<TagId>> on_pages_;  // leaves by page and number
    std::vector<Annotation> annotations_;
    std::map<const Page*, std::vector<Shown>> shown_;  // only ever looked up
};

}  // namespace yaprak
