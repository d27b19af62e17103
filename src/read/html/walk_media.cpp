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

// The box at the head of an item is read with the item.
void TreeWalk::add_input(const GumboNode& node) {
    const GumboElement& html = node.v.element;
    const std::string type = ascii_lower(attribute(html, "type"));
    if (type == "hidden" || type == "checkbox") return;
    drop(element_of("input"), node);
}

}  // namespace yaprak
