// Pictures; films and frames as the address they would show; boxes to tick.
#include "base/text.hpp"
#include "read/html/html_node.hpp"
#include "read/html/tree_walk.hpp"

#include <algorithm>
#include <array>

namespace yaprak {
namespace {

constexpr std::array<std::string_view, 7> picture_endings = {".svg", ".png",  ".jpg", ".jpeg",
                                                             ".gif", ".webp", ".avif"};

// The first address of a srcset: "a.jpg 1x, b.jpg 2x".
std::string_view first_of_set(std::string_view set) {
    set = trimmed(set);
    return set.substr(0, std::min(set.find_first_of(" \t\n,"), set.size()));
}

// Pages that load their pictures late have the address elsewhere.
std::string_view source_of(const GumboElement& image) {
    const std::string_view source = attribute(image, "src");
    if (source.empty() || source.starts_with("data:"))
        for (const char* late : {"data-src", "data-lazy-src", "data-original"})
            if (const std::string_view address = attribute(image, late); !address.empty())
                return address;
    return source.empty() ? first_of_set(attribute(image, "srcset")) : source;
}

// Of a film: its own address or that of its first source.
std::string address_of(const GumboElement& element) {
    std::string_view address = attribute(element, element.tag == GUMBO_TAG_OBJECT ? "data" : "src");
    if (address.empty()) address = attribute(element, "data-src");
    for (const GumboElement* child : child_elements(element))
        if (address.empty() && child->tag == GUMBO_TAG_SOURCE) address = attribute(*child, "src");
    return (address.starts_with("//") ? "https:" : "") + std::string(trimmed(address));
}

// Kinds of <input> that are written into; none is text.
constexpr std::array<std::string_view, 9> lines_to_write_on = {
    "", "text", "email", "tel", "date", "number", "time", "url", "search"};
constexpr int usual_size = 20, most_size = 200;  // characters

// Whether nothing stands before it in its item.
bool is_head_of_item(const GumboNode& node) {
    const GumboNode* at = &node;
    for (int depth = 0; depth < 3 && at->parent && is_element(*at->parent); ++depth) {
        const GumboVector& siblings = at->parent->v.element.children;
        for (std::size_t i = 0; i < at->index_within_parent; ++i)
            if (!is_blank_text(*static_cast<const GumboNode*>(siblings.data[i]))) return false;
        at = at->parent;
        if (at->v.element.tag == GUMBO_TAG_LI) return true;
    }
    return false;
}

bool is_picture(const std::string& address) {
    const std::string path = ascii_lower(address.substr(0, address.find_first_of("?#")));
    return std::any_of(picture_endings.begin(), picture_endings.end(),
                       [&](std::string_view ending) { return path.ends_with(ending); });
}

}  // namespace

void TreeWalk::add_picture(const GumboNode& node, const InlineStyle& style) {
    const GumboElement& html = node.v.element;
    WrittenImage image{.source = std::string(source_of(html)),
                       .alt = std::string(attribute(html, "alt")),
                       .title = std::string(attribute(html, "title")),
                       .at = place_of(node)};
    image.decoration = has_attribute(html, "alt") && image.alt.empty();
    image.width = style.width;
    if (image.width.unit == PictureWidth::none)
        if (const auto width = parse_picture_width(attribute(html, "width"))) image.width = *width;
    builder_.add_image(image);
}

// A <picture> is shown by the <img> in it; without one its first source is the picture.
void TreeWalk::add_source_of_picture(const GumboNode& node) {
    const GumboElement* source = nullptr;
    for (const GumboElement* child : child_elements(node.v.element)) {
        if (child->tag == GUMBO_TAG_IMG) return;
        if (child->tag == GUMBO_TAG_SOURCE && !source) source = child;
    }
    if (!source) return;
    builder_.add_image({.source = std::string(first_of_set(attribute(*source, "srcset"))),
                        .alt = {},
                        .title = {},
                        .at = place_of(node)});
}

void TreeWalk::add_embedded(const GumboNode& node) {
    const GumboElement& html = node.v.element;
    const SourcePos at = place_of(node);
    const std::string address = address_of(html);
    if (address.empty()) return drop(element_of(name_of(html)), node);
    std::string title(trimmed(attribute(html, "title")));
    if (title.empty()) title = trimmed(attribute(html, "aria-label"));
    if (is_picture(address))
        return builder_.add_image({.source = address, .alt = title, .title = {}, .at = at});
    if (in_text_alone())
        builder_.part_text(at);
    else if (builder_.in_loose_text())
        builder_.close_leaf();
    else if (builder_.in_leaf())
        builder_.text().add(" ", at);
    const int around = builder_.text().link();
    builder_.open_link(address, {}, at);
    builder_.add_text(title.empty() ? address : title, at);
    builder_.text().open_link(around);
    if (in_text_alone())
        builder_.part_text(at);
    else if (builder_.in_loose_text())
        builder_.close_leaf();
    else
        builder_.text().add(" ", at);
}

// A line to write on or a box to tick. The box at the head of an item is read with the item.
void TreeWalk::add_input(const GumboNode& node) {
    const GumboElement& html = node.v.element;
    const std::string type = ascii_lower(attribute(html, "type"));
    if (type == "hidden" || (type == "checkbox" && is_head_of_item(node))) return;
    if (type == "checkbox" || type == "radio") {
        const bool is_ticked = has_attribute(html, "checked");
        return builder_.add_field(is_ticked ? FieldKind::ticked_box : FieldKind::box,
                                  is_ticked ? "☑" : "☐", place_of(node));
    }
    if (std::find(lines_to_write_on.begin(), lines_to_write_on.end(), type) ==
        lines_to_write_on.end())
        return drop(element_of("input"), node);
    const int size = std::clamp(integer_attribute(html, "size", usual_size), 1, most_size);
    builder_.add_field(FieldKind::line, std::string(std::size_t(size), '_'), place_of(node));
}

}  // namespace yaprak
