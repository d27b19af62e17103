#include "read/html/html_node.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t longest_number = 9;

}  // namespace

std::string name_of(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece name = element.original_tag;
    if (name.length == 0) return {};
    gumbo_tag_from_original_text(&name);
    return ascii_lower(std::string_view(name.data, name.length));
}

std::string_view attribute(const GumboElement& element, const char* name) {
    const GumboAttribute* const found = gumbo_get_attribute(&element.attributes, name);
    return found ? std::string_view(found->value) : std::string_view();
}

bool has_attribute(const GumboElement& element, const char* name) {
    return gumbo_get_attribute(&element.attributes, name) != nullptr;
}

std::vector<std::string> classes_of(const GumboElement& element) {
    std::vector<std::string> names;
    std::string_view rest = trimmed(attribute(element, "class"));
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(" \t\n\f\r"), rest.size());
        names.emplace_back(rest.substr(0, end));
        rest = trimmed(rest.substr(end));
    }
    return names;
}

int integer_attribute(const GumboElement& element, const char* name, int otherwise) {
    const std::string_view text = trimmed(attribute(element, name));
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    std::size_t end = sign;
    while (end < text.size() && end < longest_number && is_ascii_digit(text[end])) ++end;
    return parse_integer(text.substr(0, end)).value_or(otherwise);
}

bool is_element(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT;
}

std::vector<const GumboElement*> child_elements(const GumboElement& element) {
    std::vector<const GumboElement*> out;
    for (unsigned i = 0; i < element.children.length; ++i) {
        const auto* const child = static_cast<const GumboNode*>(element.children.data[i]);
        if (is_element(*child)) out.push_back(&child->v.element);
    }
    return out;
}

bool is_blank_text(const GumboNode& node) {
    return node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_COMMENT ||
           (node.type == GUMBO_NODE_TEXT && trimmed(node.v.text.text).empty());
}

}  // namespace yaprak
